using System.Net;
using System.Text.Json.Nodes;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.IntegrationTests.Acp.Rfcs;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp.Versions;

/// <summary>3-D Secure in every version that has it, and what the first version says instead.</summary>
public sealed class ThreeDSecureTests(AcpHost host) : IClassFixture<AcpHost>
{
    private const string Card = "spt_test_3ds";
    private const string Proof =
        """{"three_ds_cryptogram":"AbCdEfGhIjKlMnOpQrStUvWxY0=","electronic_commerce_indicator":"05","transaction_id":"ds_1","version":"2.2.0"}""";

    public static TheoryData<string> Versions => ["2025-12-12", "2026-01-16", "2026-01-30", "2026-04-17"];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task The_bank_asks_and_what_came_of_it_completes_the_purchase(string version)
    {
        var (agent, speech) = Agent(version);
        var id = await agent.CreatedAsync(Create(speech));

        var asked = (await agent.CompleteAsync(id, speech.Pay(Card))).ShouldBe(HttpStatusCode.OK);
        asked.SessionStatus.ShouldBe("authentication_required");
        asked.Body["authentication_metadata"]!["directory_server"]!.GetValue<string>().ShouldBe("visa");
        JsonNode.DeepEquals((await agent.FindAsync(id)).Body, asked.Body).ShouldBeTrue();

        var paid = (await agent.CompleteAsync(id, With(speech.Pay(Card), "authenticated", Proof))).ShouldBe(
            HttpStatusCode.OK
        );
        paid.SessionStatus.ShouldBe("completed");
        paid.Body["authentication_metadata"].ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Without_what_came_of_it_the_request_is_refused_by_name(string version)
    {
        var (agent, speech) = Agent(version);
        var id = await agent.CreatedAsync(Create(speech));
        await agent.CompleteAsync(id, speech.Pay(Card));

        (await agent.CompleteAsync(id, speech.Pay(Card))).ShouldBeError(
            HttpStatusCode.BadRequest,
            "requires_3ds",
            "$.authentication_result"
        );
        (await agent.FindAsync(id)).SessionStatus.ShouldBe("authentication_required");
    }

    [Theory]
    [InlineData("2025-12-12", "abandoned")]
    [InlineData("2026-01-16", "failed")]
    [InlineData("2026-01-16", "unavailable")]
    [InlineData("2026-01-30", "denied")]
    [InlineData("2026-04-17", "rejected")]
    [InlineData("2026-04-17", "canceled")]
    [InlineData("2026-04-17", "internal_error")]
    [InlineData("2026-04-17", "processing_error")]
    [InlineData("2026-04-17", "not_supported")]
    public async Task An_outcome_without_the_payer_takes_no_money(string version, string outcome)
    {
        var (agent, speech) = Agent(version);
        var id = await agent.CreatedAsync(Create(speech));
        await agent.CompleteAsync(id, speech.Pay(Card));

        var open = (await agent.CompleteAsync(id, With(speech.Pay(Card), outcome, proof: null))).ShouldBe(
            HttpStatusCode.OK
        );

        open.SessionStatus.ShouldBe("ready_for_payment");
        open.Body["messages"]!.AsArray().ShouldNotBeEmpty();
        (await agent.CompleteAsync(id, speech.Pay())).SessionStatus.ShouldBe("completed");
    }

    [Theory]
    [InlineData("""{"authentication_result":7}""", "$.authentication_result")]
    [InlineData("""{"authentication_result":{}}""", "$.authentication_result.outcome")]
    [InlineData("""{"authentication_result":{"outcome":"maybe"}}""", "$.authentication_result.outcome")]
    [InlineData("""{"authentication_result":{"outcome":"authenticated"}}""", "$.authentication_result.outcome_details")]
    [InlineData(
        """{"authentication_result":{"outcome":"denied","outcome_details":{"electronic_commerce_indicator":"9"}}}""",
        "$.authentication_result.outcome_details.electronic_commerce_indicator"
    )]
    public async Task A_report_that_can_not_be_meant_is_refused_by_its_place(string report, string param)
    {
        var (agent, speech) = Agent(AcpAgent.Newest);
        var id = await agent.CreatedAsync(Create(speech));
        var body = JsonNode.Parse(speech.Pay(Card))!.AsObject();
        body["authentication_result"] = JsonNode.Parse(report)!["authentication_result"]!.DeepClone();

        var refused = await agent.CompleteAsync(id, body.ToJsonString());

        refused.ShouldBe(HttpStatusCode.BadRequest);
        refused.Body["param"]!.GetValue<string>().ShouldBe(param);
    }

    [Fact]
    public async Task The_first_version_reads_a_waiting_session_as_one_that_is_not_ready()
    {
        var (agent, speech) = Agent("2026-04-17");
        var id = await agent.CreatedAsync(Create(speech));
        await agent.CompleteAsync(id, speech.Pay(Card));

        var old = await host.Agent(version: "2025-09-29").FindAsync(id);

        old.SessionStatus.ShouldBe("not_ready_for_payment");
        old.ShouldTell("requires_3ds");
    }

    [Fact]
    public async Task An_agent_that_declared_nothing_is_told_to_use_another_card()
    {
        var (agent, speech) = Agent(AcpAgent.Newest);
        var id = await agent.CreatedAsync(speech.CreateShells());

        var told = await agent.CompleteAsync(id, speech.Pay(Card));

        told.SessionStatus.ShouldBe("ready_for_payment");
        told.ShouldTell("requires_3ds");
    }

    [Fulfills(Rfc.Capabilities, "#12")]
    [Fact]
    public async Task An_agent_without_an_enforced_intervention_learns_it_from_its_first_answer()
    {
        await using var strict = new EnforcingHost();
        await strict.InitializeAsync();

        var told = await strict.Agent().CreateAsync();

        told.SessionStatus.ShouldBe("not_ready_for_payment");
        told.ShouldTell("intervention_required");
        told.Body["capabilities"]!["interventions"]!
            .ToJsonString()
            .ShouldBe("""{"supported":[],"required":["3ds"],"enforcement":"always"}""");
        (await strict.Agent().CompleteAsync(told.Id)).ShouldBeError(
            HttpStatusCode.BadRequest,
            "intervention_required",
            "$.capabilities.interventions"
        );
        (await strict.Agent().CreateAsync(Create(Speech.Of(AcpAgent.Newest)))).SessionStatus.ShouldBe(
            "ready_for_payment"
        );
    }

    private static string Create(Speech speech) =>
        speech
            .CreateShells()
            .Replace(
                "\"capabilities\":{}",
                "\"capabilities\":{\"interventions\":{\"supported\":[\"3ds\"]}}",
                StringComparison.Ordinal
            );

    private static string With(string pay, string outcome, string? proof)
    {
        var body = JsonNode.Parse(pay)!.AsObject();
        var result = new JsonObject { ["outcome"] = outcome };
        if (proof is not null)
        {
            result["outcome_details"] = JsonNode.Parse(proof);
        }

        body["authentication_result"] = result;
        return body.ToJsonString();
    }

    private (AcpAgent Agent, Speech Speech) Agent(string version) => (host.Agent(version: version), Speech.Of(version));

    private sealed class EnforcingHost : AcpHost
    {
        protected override void Extend(IServiceCollection services, string dataFolder) =>
            services.Configure<InterventionOptions>(options =>
            {
                options.Required.Add("3ds");
                options.Enforcement = InterventionEnforcement.Always;
            });
    }
}
