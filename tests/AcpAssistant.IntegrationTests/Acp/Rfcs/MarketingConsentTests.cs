using System.Net;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp.Rfcs;

/// <summary>The conformance checklist of the marketing consent RFC (§10). This shop offers none; another offers some.</summary>
public sealed class MarketingConsentTests(AcpHost host) : IClassFixture<AcpHost>
{
    private readonly AcpAgent agent = host.Agent();

    [Fulfills(Rfc.Consent, "#5")]
    [Fact]
    public async Task No_channel_is_offered_and_none_is_needed()
    {
        var created = await agent.CreateAsync();
        created.Body.ContainsKey("marketing_consent_options").ShouldBeFalse();

        (await agent.CompleteAsync(created.Id)).ShouldBe(HttpStatusCode.OK).SessionStatus.ShouldBe("completed");
    }

    [Fulfills(Rfc.Consent, "#3")]
    [Fact]
    public async Task A_decision_about_a_channel_that_is_not_offered_is_passed_over()
    {
        var id = await agent.CreatedAsync();
        var body = AcpAgent.Pay().Insert(1, "\"marketing_consents\":[{\"channel\":\"sms\",\"opted_in\":true}],");

        var completed = (await agent.CompleteAsync(id, body)).ShouldBe(HttpStatusCode.OK);

        completed.SessionStatus.ShouldBe("completed");
        completed.Text.ShouldNotContain("sms");
    }
}
