using System.Net;
using System.Text.Json.Nodes;
using AcpAssistant.Commerce.Marketing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp.Rfcs;

/// <summary>The marketing consent RFC in a shop that offers e-mail and text messages.</summary>
public sealed class OfferedConsentTests(OfferedConsentTests.OfferingHost host)
    : IClassFixture<OfferedConsentTests.OfferingHost>
{
    private static int last;

    private readonly AcpAgent agent = host.Agent();
    private readonly string buyer = $"buyer-{Interlocked.Increment(ref last)}@example.com";

    [Fact]
    public async Task What_may_be_asked_is_told_until_the_session_is_over()
    {
        var created = await CreateAsync();

        Options(created)
            .ShouldBe([
                ("email", "News by e-mail", "https://shop.example/legal/privacy", false),
                ("sms", "News by text message", "https://sms.example/privacy", false),
            ]);
        var elder = await host.Agent(version: "2026-01-30").FindAsync(created.Id);
        elder.Body.ContainsKey("marketing_consent_options").ShouldBeFalse();
        (await agent.CompleteAsync(created.Id)).Body.ContainsKey("marketing_consent_options").ShouldBeFalse();
    }

    [Fulfills(Rfc.Consent, "#2")]
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_the_buyer_said_is_kept_and_told_the_next_time(bool said)
    {
        await BuyAsync(Decision("email", said));

        (await KeptAsync(buyer)).ShouldBe([new MarketingConsent("email", buyer, said)]);
        Options(await CreateAsync()).First().IsSubscribed.ShouldBe(said);
    }

    [Fulfills(Rfc.Consent, "#1")]
    [Theory]
    [InlineData("")]
    [InlineData("\"marketing_consents\":[],")]
    [InlineData("\"marketing_consents\":null,")]
    public async Task Saying_nothing_changes_nothing(string nothing)
    {
        await BuyAsync(Decision("email", optedIn: true));

        (await agent.CompleteAsync((await CreateAsync()).Id, AcpAgent.Pay().Insert(1, nothing))).ShouldBe(
            HttpStatusCode.OK
        );

        (await KeptAsync(buyer)).ShouldBe([new MarketingConsent("email", buyer, true)]);
    }

    [Fulfills(Rfc.Consent, "#4")]
    [Fact]
    public async Task A_decision_about_an_address_that_isn_t_known_is_passed_over()
    {
        await BuyAsync(Decision("sms", optedIn: true) + "," + Decision("push", optedIn: true));

        (await KeptAsync(buyer)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{}", "$.marketing_consents")]
    [InlineData("[7]", "$.marketing_consents[0]")]
    [InlineData("""[{"channel":"email","opted_in":"yes"}]""", "$.marketing_consents[0].opted_in")]
    public async Task Only_a_clear_answer_is_one(string consents, string path)
    {
        var id = (await CreateAsync()).Id;

        (await agent.CompleteAsync(id, AcpAgent.Pay().Insert(1, $"\"marketing_consents\":{consents},"))).ShouldBeError(
            HttpStatusCode.BadRequest,
            "invalid",
            path
        );

        (await agent.FindAsync(id)).SessionStatus.ShouldBe("ready_for_payment");
    }

    private static string Decision(string channel, bool optedIn) =>
        $$"""{"channel":"{{channel}}","opted_in":{{(optedIn ? "true" : "false")}}}""";

    private static IEnumerable<(string Channel, string Text, string Policy, bool IsSubscribed)> Options(
        AcpReply reply
    ) => reply.Body["marketing_consent_options"]!.AsArray().Select(option => Option(option!));

    private static (string Channel, string Text, string Policy, bool IsSubscribed) Option(JsonNode option) =>
        (
            option["channel"]!.GetValue<string>(),
            option["display_text"]!.GetValue<string>(),
            option["privacy_policy_url"]!.GetValue<string>(),
            option["is_subscribed"]!.GetValue<bool>()
        );

    private async Task<AcpReply> CreateAsync() =>
        (
            await agent.CreateAsync(
                $$"""{"currency":"usd","capabilities":{},"line_items":[{"id":"{{Goods.Shell}}"}],"buyer":{"email":"{{buyer}}"},"fulfillment_details":{"address":{{AcpAgent.Address}} } }"""
            )
        ).ShouldBe(HttpStatusCode.Created);

    private async Task BuyAsync(string decisions) =>
        (
            await agent.CompleteAsync(
                (await CreateAsync()).Id,
                AcpAgent.Pay().Insert(1, $"\"marketing_consents\":[{decisions}],")
            )
        ).SessionStatus.ShouldBe("completed");

    private Task<IReadOnlyList<MarketingConsent>> KeptAsync(string contact) =>
        host.Services.GetRequiredService<IMarketingStore>().FindAsync([contact], TestContext.Current.CancellationToken);

    public sealed class OfferingHost : AcpHost
    {
        protected override void Configure(MarketingOptions marketing)
        {
            marketing.MarketingConsents.Add(new() { Channel = "email", DisplayText = "News by e-mail" });
            marketing.MarketingConsents.Add(
                new()
                {
                    Channel = "sms",
                    DisplayText = "News by text message",
                    PrivacyPolicyUrl = "https://sms.example/privacy",
                }
            );
        }
    }
}
