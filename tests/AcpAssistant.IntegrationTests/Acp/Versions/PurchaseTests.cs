using System.Net;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp.Versions;

/// <summary>The same purchase in every version. Each answer is held against its version's JSON Schema by <see cref="AcpAgent"/>.</summary>
public sealed class PurchaseTests(AcpHost host) : IClassFixture<AcpHost>
{
    public static TheoryData<string> Versions => Speech.Versions;

    public static TheoryData<string, string> Tokens =>
        new(
            from row in Speech.Versions
            from token in new[] { "tok_visa", "tok_mastercard", "tok_amex", "spt_test_visa" }
            select (row.Data, token)
        );

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task An_agent_creates_updates_completes_and_reads(string version)
    {
        var (agent, speech) = Agent(version);
        var created = (await agent.CreateAsync(speech.CreateShells(2, withAddress: false))).ShouldBe(
            HttpStatusCode.Created
        );
        created.SessionStatus.ShouldBe("not_ready_for_payment");
        created.Body["fulfillment_options"]!.AsArray().ShouldBeEmpty();

        var addressed = (await agent.UpdateAsync(created.Id, speech.Deliver())).ShouldBe(HttpStatusCode.OK);
        addressed.SessionStatus.ShouldBe("ready_for_payment");
        speech.ChosenIn(addressed).ShouldBe("standard");
        var chosen = (await agent.UpdateAsync(created.Id, speech.Choose("express"))).ShouldBe(HttpStatusCode.OK);
        speech.ChosenIn(chosen).ShouldBe("express");
        chosen.Total("fulfillment").ShouldBe(1800);
        chosen.Total("total").ShouldBe(29800 + 1800 + chosen.Total("tax"));

        var completed = (await agent.CompleteAsync(created.Id, speech.Pay())).ShouldBe(HttpStatusCode.OK);
        completed.SessionStatus.ShouldBe("completed");
        completed.Body["order"]!["checkout_session_id"]!.GetValue<string>().ShouldBe(created.Id);
        completed.Body["order"]!["permalink_url"]!.GetValue<string>().ShouldStartWith("https://shop.example/orders/");
        completed.Total("total").ShouldBe(chosen.Total("total"));
        JsonNode.DeepEquals((await agent.FindAsync(created.Id)).Body, completed.Body).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task An_agent_that_chooses_nothing_gets_the_cheapest_option_and_can_complete(string version)
    {
        var (agent, speech) = Agent(version);
        var created = (await agent.CreateAsync(speech.CreateShells())).ShouldBe(HttpStatusCode.Created);
        created.SessionStatus.ShouldBe("ready_for_payment");
        speech.ChosenIn(created).ShouldBe("standard");
        created.Total("fulfillment").ShouldBe(600);

        (await agent.CompleteAsync(created.Id, speech.Pay())).SessionStatus.ShouldBe("completed");
    }

    [Theory]
    [MemberData(nameof(Tokens))]
    public async Task The_tokens_of_the_sandbox_approve(string version, string token)
    {
        var (agent, speech) = Agent(version);
        var id = await agent.CreatedAsync(speech.CreateShells());

        (await agent.CompleteAsync(id, speech.Pay(token)))
            .ShouldBe(HttpStatusCode.OK)
            .SessionStatus.ShouldBe("completed");
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_declined_payment_is_news_on_the_session(string version)
    {
        var (agent, speech) = Agent(version);
        var id = await agent.CreatedAsync(speech.CreateShells());

        var declined = (await agent.CompleteAsync(id, speech.Pay("spt_test_declined"))).ShouldBe(HttpStatusCode.OK);

        declined.SessionStatus.ShouldBe("ready_for_payment");
        declined.ShouldTell("payment_declined");
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_session_is_canceled_once(string version)
    {
        var (agent, speech) = Agent(version);
        var id = await agent.CreatedAsync(speech.CreateShells());

        (await agent.CancelAsync(id)).ShouldBe(HttpStatusCode.OK).SessionStatus.ShouldBe("canceled");

        (await agent.CancelAsync(id)).ShouldBeError(HttpStatusCode.MethodNotAllowed, "session_canceled");
        (await agent.UpdateAsync(id, speech.Choose("express"))).ShouldBeError(
            HttpStatusCode.Conflict,
            "session_canceled"
        );
        (await agent.CompleteAsync(id, speech.Pay())).ShouldBeError(HttpStatusCode.Conflict, "session_canceled");
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_completed_session_is_not_canceled(string version)
    {
        var (agent, speech) = Agent(version);
        var id = await agent.CreatedAsync(speech.CreateShells());
        await agent.CompleteAsync(id, speech.Pay());

        (await agent.CancelAsync(id)).ShouldBeError(HttpStatusCode.MethodNotAllowed, "session_completed");
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_session_that_is_not_there_is_not_found(string version)
    {
        var (agent, speech) = Agent(version);

        (await agent.FindAsync("cs_none")).ShouldBeError(HttpStatusCode.NotFound, "not_found");
        (await agent.UpdateAsync("cs_none", speech.Deliver())).ShouldBeError(HttpStatusCode.NotFound, "not_found");
        (await agent.CompleteAsync("cs_none", speech.Pay())).ShouldBeError(HttpStatusCode.NotFound, "not_found");
        (await agent.CancelAsync("cs_none")).ShouldBeError(HttpStatusCode.NotFound, "not_found");
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Old_versions_list_every_total_and_new_ones_what_there_is(string version)
    {
        var (agent, speech) = Agent(version);

        var types = (await agent.CreateAsync(speech.CreateShells(withAddress: false))).Body["totals"]!
            .AsArray()
            .Select(total => total!["type"]!.GetValue<string>());

        string[] all =
        [
            "items_base_amount",
            "items_discount",
            "subtotal",
            "discount",
            "fulfillment",
            "tax",
            "fee",
            "total",
        ];
        types.ShouldBe(speech.IsOld ? all : ["items_base_amount", "subtotal", "total"]);
    }

    [Theory]
    [InlineData("2025-09-12")]
    [InlineData("2025-09-29")]
    public async Task The_first_version_has_two_names(string version)
    {
        var speech = Speech.Of("2025-09-29");
        var agent = host.Agent(version: version);
        var id = await agent.CreatedAsync(speech.CreateShells());

        (await agent.CompleteAsync(id, speech.Pay())).ShouldBe(HttpStatusCode.OK).SessionStatus.ShouldBe("completed");
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task An_agent_s_profile_may_ask_for_201_when_a_purchase_is_completed(string version)
    {
        var speech = Speech.Of(version);
        var agent = host.Agent(AcpHost.CreatedAgentKey, version);
        var id = await agent.CreatedAsync(speech.CreateShells());
        (await agent.CompleteAsync(id, speech.Pay("spt_test_declined"))).ShouldBe(HttpStatusCode.OK);
        var key = AcpAgent.NewKey();

        (await agent.CompleteAsync(id, speech.Pay(), key)).ShouldBe(HttpStatusCode.Created);

        (await agent.CompleteAsync(id, speech.Pay(), key)).ShouldBe(HttpStatusCode.Created);
    }

    private (AcpAgent Agent, Speech Speech) Agent(string version) => (host.Agent(version: version), Speech.Of(version));
}
