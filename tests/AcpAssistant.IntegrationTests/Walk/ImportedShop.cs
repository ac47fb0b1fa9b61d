using AcpAssistant.Server.Control;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AcpAssistant.IntegrationTests.Walk;

/// <summary>A shop without the demo shop, on imported sets alone: a retail database as catalogue and orders, manuals as help.</summary>
public abstract class ImportedShop(bool postgreSql) : ShopFixture(postgreSql, "--ACP:KnowledgeDirectory=")
{
    /// <inheritdoc/>
    public override string? SkipReason => base.SkipReason ?? TestData.MissingReason;

    private protected override async Task FillAsync(ShopHost host)
    {
        await RunAsync(host, "import", ("format", "tau2"), ("path", TestData.Retail));
        await RunAsync(host, "ingest", ("kind", "help"), ("path", TestData.TelevisionManual));
        await RunAsync(host, "ingest", ("kind", "help"), ("path", TestData.OtherManuals));
    }

    // As the commands do that hand their work to a running server.
    private static async Task RunAsync(ShopHost host, string verb, params (string Name, string Value)[] arguments)
    {
        var said = new List<string>();
        var work = host.Services.GetServices<IWork>().Single(work => work.Verb == verb);
        var request = new WorkRequest(
            verb,
            arguments.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal)
        );
        var exitCode = await work.RunAsync(
            request,
            line =>
            {
                said.Add(line);
                return Task.CompletedTask;
            },
            CancellationToken.None
        );
        exitCode.ShouldBe(0, string.Join('\n', said));
    }
}
