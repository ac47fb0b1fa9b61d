using System.Net;
using AcpAssistant.IntegrationTests.Acp;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Operations;

/// <summary>The executable as it is started on an empty machine.</summary>
public sealed class ServeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Agents_named_in_the_environment_and_nobody_else_may_use_the_protocol()
    {
        const string key = "a-long-random-secret-of-the-agent";
        await using var server = await Serving.StartAsync(
            ["--ACP:DataDirectory=" + _folder.Path, "--ACP:KnowledgeDirectory="],
            Cancellation,
            ("ACP__Agents__0__Name", "chatgpt"),
            ("ACP__Agents__0__Key", key)
        );

        (await new AcpAgent(server.Http, key).FindAsync("cs_none")).ShouldBe(HttpStatusCode.NotFound);
        (await new AcpAgent(server.Http, "another-key").FindAsync("cs_none")).ShouldBe(HttpStatusCode.Unauthorized);
        using var bare = await server.Http.GetAsync("/checkout_sessions/cs_none", Cancellation);
        bare.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        server.Report.ShouldContain("chatgpt");
        server.Report.ShouldNotContain(key);
    }

    [Fact]
    public async Task On_an_empty_data_folder_it_loads_the_demo_shop_and_says_what_is_real_and_what_was_made()
    {
        await using var server = await Serving.StartAsync(["--ACP:DataDirectory=" + _folder.Path], Cancellation);

        // The time it took is for people to read: this machine may be busy.
        TestContext.Current.SendDiagnosticMessage(server.Report);
        TestContext.Current.TestOutputHelper!.WriteLine(
            server.Report.Split('\n').First(line => line.StartsWith("acp-assistant is", StringComparison.Ordinal))
        );
        server.Report.ShouldContain("acp-assistant is ");
        foreach (var part in (string[])["sandbox", "offline", "local", "/review", "/.well-known/acp.json", "Bearer"])
        {
            server.Report.ShouldContain(part);
        }

        await server.UntilReadyAsync(Cancellation);
    }
}
