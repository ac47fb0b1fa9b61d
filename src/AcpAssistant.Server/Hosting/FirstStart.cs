using AcpAssistant.Adapters.Storage;
using AcpAssistant.Commerce;
using AcpAssistant.Server.Acp;
using AcpAssistant.Server.Admin;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Hosting;

/// <summary>Secrets that the first start makes, so that nobody has to invent them.</summary>
/// <param name="ReviewPassword">Password of the review page; only at the very first start, null afterwards.</param>
/// <param name="DemoAgentName">Agent made for demo mode; null when agents are configured or demo mode is off.</param>
/// <param name="DemoAgentKey">Its bearer key.</param>
internal sealed record FirstStart(string? ReviewPassword, string? DemoAgentName, string? DemoAgentKey)
{
    /// <summary>Name of the agent made for demo mode.</summary>
    public const string DemoAgent = "demo-agent";

    private const string DemoKeySetting = "demo.agent_key";

    public static async Task<FirstStart> PrepareAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var password = await services.GetRequiredService<FirstPassword>().EnsureAsync(cancellationToken);
        var demo = services.GetRequiredService<IOptions<ServerOptions>>().Value.Demo;
        var agents = services.GetRequiredService<IOptions<AcpOptions>>().Value.Agents;
        if (!demo || agents.Count > 0)
        {
            return new FirstStart(password, null, null);
        }

        var settings = services.GetRequiredService<ISettingsStore>();
        var key = await settings.GetAsync(DemoKeySetting, cancellationToken);
        if (key is null)
        {
            key = "acp_demo_" + services.GetRequiredService<IIdGenerator>().NewSecret(18);
            await settings.SetAsync(DemoKeySetting, key, cancellationToken);
        }

        agents.Add(new AgentOptions { Name = DemoAgent, Key = key });
        return new FirstStart(password, DemoAgent, key);
    }
}
