using AcpAssistant.Server.Acp.Signing;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Acp;

/// <summary>Settings of agents that could not be read stop the start: the binder passes such entries of a list over, and a limit that is none would let everything through.</summary>
internal sealed class UnreadAgentRules(IConfiguration configuration) : IValidateOptions<AcpOptions>
{
    private const string Agents = "ACP:Agents";

    public ValidateOptionsResult Validate(string? name, AcpOptions options)
    {
        var written = configuration.GetSection(Agents).GetChildren().ToList();
        // Which entry was passed over isn't known, so that those that were read can't be told apart here.
        var faults =
            written.Count > options.Agents.Count
                ?
                [
                    $"{Agents} holds an agent that can't be read: each is a group of settings, for example ACP__Agents__0__Name=chatgpt, whose CompletedStatus is 200 or 201.",
                ]
                : written.Zip(options.Agents, FaultsOf).SelectMany(found => found).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> FaultsOf(IConfigurationSection section, AgentOptions agent)
    {
        var signing = section.GetSection(nameof(AgentOptions.Signing));
        var keys = signing.GetSection(nameof(SigningOptions.Keys));
        if (signing.Value is { Length: > 0 } || keys.GetChildren().Count() != agent.Signing.Keys.Count)
        {
            yield return $"{signing.Path} must be a group of settings with a list of keys, for example {signing.Path.Replace(":", "__", StringComparison.Ordinal)}__Keys__0__Algorithm=es256.";
        }

        var scopes = section.GetSection(nameof(AgentOptions.Scopes));
        if (scopes.Exists() && scopes.GetChildren().Count() is var count && (count == 0 || count != agent.Scopes.Count))
        {
            var setting = section.Path.Replace(":", "__", StringComparison.Ordinal);
            yield return $"{scopes.Path} must be a list of scopes, for example {setting}__Scopes__0=checkout; leave it out for all.";
        }
    }
}
