using System.Net;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Marketing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp.Rfcs;

/// <summary>The conformance checklist of the intent traces RFC (§8).</summary>
public sealed class IntentTracesTests(AcpHost host) : IClassFixture<AcpHost>
{
    private const string Trace =
        """{"intent_trace":{"reason_code":"shipping_cost","trace_summary":"Too dear.","metadata":{"target":0,"rival":"x","vip":true}}}""";

    private readonly AcpAgent agent = host.Agent();

    [Fulfills(Rfc.Traces, "#1")]
    [Fulfills(Rfc.Traces, "#2")]
    [Fulfills(Rfc.Traces, "#4")]
    [Fact]
    public async Task A_trace_is_taken_with_the_cancellation_and_never_shown()
    {
        var id = await agent.CreatedAsync();

        var canceled = (await agent.CancelAsync(id, Trace)).ShouldBe(HttpStatusCode.OK);

        canceled.SessionStatus.ShouldBe("canceled");
        canceled.Text.ShouldNotContain("Too dear.");
        (await agent.FindAsync(id)).Text.ShouldNotContain("intent_trace");
        var kept = (await CanceledAsync(id)).Trace;
        (kept.ReasonCode, kept.Summary).ShouldBe(("shipping_cost", "Too dear."));
        kept.Metadata.ShouldBe(Metadata(("rival", "x"), ("target", "0"), ("vip", "True")));
    }

    [Fulfills(Rfc.Traces, "#3")]
    [Fact]
    public async Task The_same_cancellation_again_gets_the_first_answer()
    {
        var id = await agent.CreatedAsync();
        var key = AcpAgent.NewKey();
        var first = await agent.CancelAsync(id, Trace, key);

        (await agent.CancelAsync(id, Trace, key)).Text.ShouldBe(first.Text);
        (await CanceledAsync(id)).Trace.Summary.ShouldBe("Too dear.");
    }

    [Fulfills(Rfc.Traces, "#5")]
    [Fact]
    public async Task A_reason_of_the_future_is_no_error()
    {
        var id = await agent.CreatedAsync();

        (await agent.CancelAsync(id, """{"intent_trace":{"reason_code":"weather"}}""")).ShouldBe(HttpStatusCode.OK);

        (await CanceledAsync(id)).Trace.ReasonCode.ShouldBe("other");
    }

    [Fulfills(Rfc.Traces, "#6")]
    [Theory]
    [InlineData("""{"intent_trace":[]}""", "invalid", "$.intent_trace")]
    [InlineData("""{"intent_trace":{"reason_code":7}}""", "invalid", "$.intent_trace.reason_code")]
    [InlineData(
        """{"intent_trace":{"reason_code":"other","metadata":{"a":[1]}}}""",
        "invalid_type",
        "$.intent_trace.metadata.a"
    )]
    public async Task Only_a_malformed_trace_is_refused_and_the_session_lives_on(string body, string code, string path)
    {
        var id = await agent.CreatedAsync();

        (await agent.CancelAsync(id, body)).ShouldBeError(HttpStatusCode.BadRequest, code, path);

        (await agent.FindAsync(id)).SessionStatus.ShouldBe("ready_for_payment");
    }

    [Fulfills(Rfc.Traces, "#8")]
    [Fact]
    public async Task What_a_trace_says_is_written_to_no_log()
    {
        var id = await agent.CreatedAsync();

        await agent.CancelAsync(
            id,
            """{"intent_trace":{"reason_code":"other","trace_summary":"Ada lives at 1 Engine Way, ada@example.com","metadata":{"phone":"+1 555 010 0199","note":"call (555) 010-0199"}}}"""
        );

        host.Logged.ShouldNotContain(line => line.Contains("Engine Way", StringComparison.Ordinal));
        var kept = (await CanceledAsync(id)).Trace;
        kept.Summary.ShouldBe("Ada lives at 1 Engine Way, ***");
        kept.Metadata.ShouldBe(Metadata(("note", "call ***")));
    }

    private static IEnumerable<KeyValuePair<string, string>> Metadata(params (string Name, string Text)[] texts) =>
        texts.Select(pair => KeyValuePair.Create(pair.Name, pair.Text));

    private async Task<CanceledCheckout> CanceledAsync(string id)
    {
        var now = host.Time.GetUtcNow();
        var canceled = await host
            .Services.GetRequiredService<IMarketingStore>()
            .CancellationsAsync(now, now.AddDays(1), 1000, TestContext.Current.CancellationToken);
        return canceled.Single(one => one.SessionId == new SessionId(id));
    }
}
