using AcpAssistant.Adapters.Notifications.Webhooks;
using AcpAssistant.Protocols.Acp;
using AcpAssistant.Server.Acp;
using AcpAssistant.Server.Hosting;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Orders;

/// <summary>A receiver must belong to a configured agent and be written to in a version spoken here.</summary>
internal sealed class WebhookAgentRules(
    IOptions<AcpOptions> acp,
    IOptions<ServerOptions> server,
    AcpVersions versions,
    IConfiguration configuration
) : IValidateOptions<WebhookOptions>
{
    public ValidateOptionsResult Validate(string? name, WebhookOptions options)
    {
        var faults = options.Webhooks.SelectMany(FaultsOf).ToList();
        // The binder passes over an entry of a list that it can't read: the receiver would silently be none.
        if (configuration.GetSection("ACP:Webhooks").GetChildren().Count() != options.Webhooks.Count)
        {
            faults.Add(
                "ACP:Webhooks holds a receiver that can't be read: TimeoutSeconds must be a whole number, for example 10, and AllowPrivateNetwork true or false."
            );
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> FaultsOf(WebhookReceiverOptions receiver, int index)
    {
        var known = AgentNames();
        if (receiver.Agent.Length > 0 && !known.Contains(receiver.Agent, StringComparer.Ordinal))
        {
            yield return $"ACP:Webhooks:{index}:Agent names no agent ('{receiver.Agent}'); use one of: {string.Join(", ", known)}, or add it to ACP:Agents.";
        }

        if (receiver.ApiVersion is { } version && versions.Find(version) is null)
        {
            yield return $"ACP:Webhooks:{index}:ApiVersion must be one of {string.Join(", ", versions.OldestFirst)}, for example {versions.Latest}.";
        }
    }

    private IReadOnlyList<string> AgentNames() =>
        acp.Value.Agents.Count == 0 && server.Value.Demo
            ? [FirstStart.DemoAgent]
            : [.. acp.Value.Agents.Select(agent => agent.Name)];
}
