using System.Net;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Marketing;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.IntegrationTests.Acp.Versions;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp.Rfcs;

/// <summary>The conformance checklist of the affiliate attribution RFC (§10).</summary>
public sealed class AffiliateAttributionTests(AcpHost host) : IClassFixture<AcpHost>
{
    private const string Claim =
        """{"provider":"impact.example","token":"atp_secret_1","publisher_id":"pub_1","touchpoint":"first","metadata":{"placement":"top","rank":1}}""";

    private readonly AcpAgent agent = host.Agent();

    [Fulfills(Rfc.Attribution, "#1")]
    [Fulfills(Rfc.Attribution, "#5")]
    [Fulfills(Rfc.Attribution, "#8")]
    [Fact]
    public async Task Claims_are_taken_at_both_ends_differ_as_they_like_and_are_never_shown()
    {
        var created = (await agent.CreateAsync(With(AcpAgent.Create(), Claim))).ShouldBe(HttpStatusCode.Created);
        var other = Claim.Replace("pub_1", "pub_2", StringComparison.Ordinal);
        var completed = (await agent.CompleteAsync(created.Id, With(AcpAgent.Pay(), other))).ShouldBe(
            HttpStatusCode.OK
        );

        completed.SessionStatus.ShouldBe("completed");
        foreach (var reply in new[] { created, completed, await agent.FindAsync(created.Id) })
        {
            reply.Text.ShouldNotContain("attribution");
            reply.Text.ShouldNotContain("pub_");
        }
    }

    [Fulfills(Rfc.Attribution, "#9")]
    [Fact]
    public async Task The_first_and_the_last_claim_are_kept_with_the_order()
    {
        var order = await OrderedAsync(Claim, Claim.Replace("pub_1", "pub_2", StringComparison.Ordinal));

        order.FirstTouch!.PublisherId.ShouldBe("pub_1");
        order.FirstTouch.Token.ShouldBe("atp_secret_1");
        order.FirstTouch.Metadata.ShouldBe([KeyValuePair.Create("placement", "top"), KeyValuePair.Create("rank", "1")]);
        order.LastTouch!.PublisherId.ShouldBe("pub_2");
    }

    [Theory]
    [InlineData(Claim, null)]
    [InlineData(null, Claim)]
    public async Task One_claim_alone_is_kept_for_what_it_is(string? first, string? last)
    {
        var order = await OrderedAsync(first, last);

        (order.FirstTouch is not null, order.LastTouch is not null).ShouldBe((first is not null, last is not null));
    }

    [Fulfills(Rfc.Attribution, "#10")]
    [Fact]
    public async Task A_later_claim_to_have_brought_the_payment_changes_nothing()
    {
        var id = await agent.CreatedAsync();
        var declined = await agent.CompleteAsync(id, With(AcpAgent.Pay("spt_test_declined"), Claim));
        declined.SessionStatus.ShouldBe("ready_for_payment");
        var other = Claim.Replace("pub_1", "pub_2", StringComparison.Ordinal);

        (await agent.CompleteAsync(id, With(AcpAgent.Pay(), other))).SessionStatus.ShouldBe("completed");

        (await AttributionAsync(id)).LastTouch!.PublisherId.ShouldBe("pub_1");
    }

    [Fulfills(Rfc.Attribution, "#2")]
    [Fulfills(Rfc.Attribution, "#3")]
    [Fulfills(Rfc.Attribution, "#4")]
    [Fulfills(Rfc.Attribution, "#11")]
    [Theory]
    [InlineData("""{"token":"t"}""", "missing", ".provider")]
    [InlineData("""{"provider":"p.example"}""", "missing", ".token")]
    [InlineData("""{"provider":7,"token":"t"}""", "invalid_type", ".provider")]
    [InlineData("[]", "invalid_type", "")]
    [InlineData("""{"provider":"p.example","token":"t","metadata":{"a":[1]}}""", "invalid_type", ".metadata.a")]
    [InlineData("""{"provider":"p.example","token":"t","metadata":{"a":{}}}""", "invalid_type", ".metadata.a")]
    [InlineData("""{"provider":"p.example","token":"t","metadata":[]}""", "invalid_type", ".metadata")]
    [InlineData(
        """{"provider":"p.example","token":"t","metadata":{"user_email":"x"}}""",
        "pii_not_allowed",
        ".metadata.user_email"
    )]
    [InlineData("""{"provider":"p.example","token":"t","sub_id":"u=ada@example.com"}""", "pii_not_allowed", ".sub_id")]
    [InlineData(
        """{"provider":"p.example","token":"t","campaign_id":"+1 555 010 0199"}""",
        "pii_not_allowed",
        ".campaign_id"
    )]
    public async Task A_claim_without_structure_or_with_personal_data_is_refused(string claim, string code, string path)
    {
        (await agent.CreateAsync(With(AcpAgent.Create(), claim))).ShouldBeError(
            HttpStatusCode.BadRequest,
            code,
            "$.affiliate_attribution" + path
        );

        var id = await agent.CreatedAsync();
        (await agent.CompleteAsync(id, With(AcpAgent.Pay(), claim))).ShouldBeError(
            HttpStatusCode.BadRequest,
            code,
            "$.affiliate_attribution" + path
        );
    }

    [Theory]
    [InlineData("""{"provider":"p.example","publisher_id":"1234567890","sub_id":"u1=abc&u2=2026-05-04"}""")]
    [InlineData("null")]
    public async Task Numbers_and_dates_are_no_personal_data(string claim) =>
        (await agent.CreateAsync(With(AcpAgent.Create(), claim))).ShouldBe(HttpStatusCode.Created);

    [Fact]
    public async Task Endless_text_in_a_claim_is_refused()
    {
        var claim = $$"""{"provider":"p.example","token":"t","sub_id":"{{new string('a', 500_000)}}"}""";

        (await agent.CreateAsync(With(AcpAgent.Create(), claim))).ShouldBeError(
            HttpStatusCode.BadRequest,
            "invalid",
            "$.affiliate_attribution.sub_id"
        );
    }

    [Fulfills(Rfc.Attribution, "#6")]
    [Fact]
    public async Task The_same_request_again_gets_the_first_answer()
    {
        var key = AcpAgent.NewKey();
        var first = await agent.CreateAsync(With(AcpAgent.Create(), Claim), key);

        (await agent.CreateAsync(With(AcpAgent.Create(), Claim), key)).Text.ShouldBe(first.Text);
    }

    // The text says 409; the checkout RFC (§6.4), which supersedes it, says 422 from 2026-04-17 on.
    [Fulfills(Rfc.Attribution, "#7")]
    [Theory]
    [InlineData("2025-12-12", HttpStatusCode.Conflict)]
    [InlineData("2026-01-16", HttpStatusCode.Conflict)]
    [InlineData("2026-01-30", HttpStatusCode.Conflict)]
    [InlineData("2026-04-17", HttpStatusCode.UnprocessableEntity)]
    public async Task Another_claim_under_the_same_key_is_a_conflict(string version, HttpStatusCode status)
    {
        var speaker = host.Agent(version: version);
        var body = Speech.Of(version).CreateShells();
        var key = AcpAgent.NewKey();
        await speaker.CreateAsync(With(body, Claim), key);

        (
            await speaker.CreateAsync(With(body, Claim.Replace("pub_1", "pub_2", StringComparison.Ordinal)), key)
        ).ShouldBeError(status, "idempotency_conflict");
    }

    [Fulfills(Rfc.Attribution, "#12")]
    [Fact]
    public async Task Tokens_are_written_to_no_log()
    {
        await agent.CreatedAsync(With(AcpAgent.Create(), Claim));

        host.Logged.ShouldNotContain(line => line.Contains("atp_secret_1", StringComparison.Ordinal));
    }

    private async Task<AttributedOrder> OrderedAsync(string? first, string? last)
    {
        var id = await agent.CreatedAsync(With(AcpAgent.Create(), first ?? "null"));
        (await agent.CompleteAsync(id, With(AcpAgent.Pay(), last ?? "null"))).SessionStatus.ShouldBe("completed");
        return await AttributionAsync(id);
    }

    private async Task<AttributedOrder> AttributionAsync(string session)
    {
        var now = host.Time.GetUtcNow();
        var stop = TestContext.Current.CancellationToken;
        var orders = await host
            .Services.GetRequiredService<IMarketingStore>()
            .AttributionsAsync(now, now.AddDays(1), 1000, stop);
        var order = await host
            .Services.GetRequiredService<IOrderStore>()
            .FindBySessionAsync(new SessionId(session), stop);
        return orders.Single(one => one.OrderId == order!.Id);
    }

    private static string With(string body, string claim) => body.Insert(1, $"\"affiliate_attribution\":{claim},");
}
