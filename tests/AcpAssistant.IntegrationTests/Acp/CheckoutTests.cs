using System.Net;
using System.Text.Json.Nodes;
using AcpAssistant.Commerce.Catalog;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp;

public sealed class CheckoutTests(AcpHost host) : IClassFixture<AcpHost>
{
    private readonly AcpAgent agent = host.Agent();

    [Fact]
    public async Task An_agent_creates_chooses_pays_and_reads_the_order()
    {
        var created = await agent.CreateAsync(AcpAgent.Create(quantity: 2, withAddress: false));
        created.ShouldBe(HttpStatusCode.Created).SessionStatus.ShouldBe("not_ready_for_payment");
        var addressed = await agent.UpdateAsync(
            created.Id,
            $$"""{"fulfillment_details":{"name":"Ada","address":{{AcpAgent.Address}} } }"""
        );
        addressed.SessionStatus.ShouldBe("ready_for_payment");
        var chosen = await agent.UpdateAsync(
            created.Id,
            """{"selected_fulfillment_options":[{"type":"shipping","option_id":"express","item_ids":["li_1"]}]}"""
        );
        chosen.Total("fulfillment").ShouldBe(1800);
        chosen.Total("total").ShouldBe(addressed.Total("total") + 1200 + TaxDifference(addressed, chosen));

        var completed = await agent.CompleteAsync(
            created.Id,
            AcpAgent.Pay().Insert(1, $"\"buyer\":{AcpAgent.Buyer},\"order_notes\":\"Ring twice.\",")
        );

        completed.ShouldBe(HttpStatusCode.OK).SessionStatus.ShouldBe("completed");
        var order = completed.Body["order"]!;
        order["checkout_session_id"]!.GetValue<string>().ShouldBe(created.Id);
        order["permalink_url"]!.GetValue<string>().ShouldStartWith("https://shop.example/orders/");
        order["confirmation"]!["order_notes"]!.GetValue<string>().ShouldBe("Ring twice.");
        JsonNode.DeepEquals((await agent.FindAsync(created.Id)).Body, completed.Body).ShouldBeTrue();
    }

    [Fact]
    public async Task Payment_handlers_and_legal_pages_are_told()
    {
        var body = (await agent.CreateAsync()).Body;

        var handler = body["capabilities"]!["payment"]!["handlers"]!.AsArray().ShouldHaveSingleItem()!;
        handler["id"]!.GetValue<string>().ShouldBe("card_tokenized");
        handler["name"]!.GetValue<string>().ShouldBe("dev.acp.tokenized.card");
        handler["psp"]!.GetValue<string>().ShouldBe("sandbox");
        body["links"]!
            .AsArray()
            .Select(link => link!["url"]!.GetValue<string>())
            .ShouldBe(["https://shop.example/legal/privacy", "https://shop.example/legal/terms"]);
        body["expires_at"].ShouldNotBeNull();
        body["continue_url"]!.GetValue<string>().ShouldStartWith("https://shop.example/checkout/cs_");
    }

    [Fact]
    public async Task A_declined_payment_is_news_on_the_session_and_not_an_error()
    {
        var id = await agent.CreatedAsync();

        var declined = await agent.CompleteAsync(id, AcpAgent.Pay("spt_test_declined"));

        declined.ShouldBe(HttpStatusCode.OK).SessionStatus.ShouldBe("ready_for_payment");
        declined.ShouldTell("payment_declined");
        declined.Body.ContainsKey("order").ShouldBeFalse();
        (await agent.CompleteAsync(id)).SessionStatus.ShouldBe("completed");
    }

    [Fact]
    public async Task A_payment_that_needs_the_payer_is_declined_with_its_reason()
    {
        var id = await agent.CreatedAsync();

        var reply = await agent.CompleteAsync(id, AcpAgent.Pay("spt_test_3ds"));

        reply.ShouldBe(HttpStatusCode.OK).ShouldTell("requires_3ds");
    }

    [Fact]
    public async Task What_is_out_of_stock_is_told_on_the_session()
    {
        var reply = await agent.CreateAsync(AcpAgent.Create(Goods.SoldOut));

        reply.ShouldBe(HttpStatusCode.Created).SessionStatus.ShouldBe("incomplete");
        reply.ShouldTell("out_of_stock");
        reply.Body["messages"]![0]!["param"]!.GetValue<string>().ShouldBe("$.line_items[0]");
    }

    [Fact]
    public async Task The_last_piece_is_sold_once()
    {
        await host
            .Services.GetRequiredService<ICatalog>()
            .UpsertAsync([Goods.Product("last", "Last One", 1000, 1)], TestContext.Current.CancellationToken);
        var first = await agent.CreatedAsync(AcpAgent.Create("last"));
        var second = await agent.CreatedAsync(AcpAgent.Create("last"));

        (await agent.CompleteAsync(first)).SessionStatus.ShouldBe("completed");
        var late = await agent.CompleteAsync(second);

        late.ShouldBe(HttpStatusCode.OK).SessionStatus.ShouldBe("incomplete");
        late.ShouldTell("out_of_stock");
    }

    [Fact]
    public async Task Completing_without_an_address_names_what_is_missing()
    {
        var id = await agent.CreatedAsync(AcpAgent.Create(withAddress: false));

        (await agent.CompleteAsync(id)).ShouldBeError(
            HttpStatusCode.BadRequest,
            "missing",
            "$.fulfillment_details.address"
        );
    }

    [Fact]
    public async Task A_payment_handler_that_is_not_the_shop_s_is_refused()
    {
        var id = await agent.CreatedAsync();

        (await agent.CompleteAsync(id, AcpAgent.Pay(handler: "crypto"))).ShouldBeError(
            HttpStatusCode.BadRequest,
            "invalid",
            "$.payment_data.handler_id"
        );
    }

    [Fact]
    public async Task Another_currency_is_refused() =>
        (
            await agent.CreateAsync(AcpAgent.Create().Replace("\"usd\"", "\"eur\"", StringComparison.Ordinal))
        ).ShouldBeError(HttpStatusCode.BadRequest, "invalid", "$.currency");

    [Fact]
    public async Task An_option_that_is_not_offered_is_refused()
    {
        var id = await agent.CreatedAsync();

        (
            await agent.UpdateAsync(
                id,
                """{"selected_fulfillment_options":[{"type":"shipping","option_id":"teleport","item_ids":[]}]}"""
            )
        ).ShouldBeError(HttpStatusCode.BadRequest, "invalid", "$.selected_fulfillment_options[0].option_id");
    }

    [Fact]
    public async Task Null_clears_and_absence_leaves_alone()
    {
        var id = await agent.CreatedAsync();

        var untouched = await agent.UpdateAsync(id, "{}");
        untouched.Body["buyer"]!["email"]!.GetValue<string>().ShouldBe("ada@example.com");
        var cleared = await agent.UpdateAsync(id, """{"buyer":null,"fulfillment_details":{"address":null}}""");

        cleared.Body.ContainsKey("buyer").ShouldBeFalse();
        cleared.SessionStatus.ShouldBe("not_ready_for_payment");
        cleared.Body["fulfillment_options"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_telephone_number_leaves_name_and_address_alone()
    {
        var id = await agent.CreatedAsync();
        await agent.UpdateAsync(id, """{"fulfillment_details":{"name":"Ada"}}""");

        var reply = await agent.UpdateAsync(id, """{"fulfillment_details":{"phone_number":"+1555"}}""");

        reply.Body["fulfillment_details"]!["name"]!.GetValue<string>().ShouldBe("Ada");
        reply.Body["fulfillment_details"]!["phone_number"]!.GetValue<string>().ShouldBe("+1555");
        reply.Body["fulfillment_details"]!["address"]!["city"]!.GetValue<string>().ShouldBe("Oakland");
    }

    [Fact]
    public async Task Canceling_twice_answers_405()
    {
        var id = await agent.CreatedAsync();
        var reason = """{"intent_trace":{"reason_code":"shipping_cost","trace_summary":"Too much."}}""";

        (await agent.CancelAsync(id, reason)).ShouldBe(HttpStatusCode.OK).SessionStatus.ShouldBe("canceled");

        (await agent.CancelAsync(id)).ShouldBeError(HttpStatusCode.MethodNotAllowed, "session_canceled");
    }

    [Fact]
    public async Task Canceling_a_completed_session_answers_405()
    {
        var id = await agent.CreatedAsync();
        await agent.CompleteAsync(id);

        (await agent.CancelAsync(id)).ShouldBeError(HttpStatusCode.MethodNotAllowed, "session_completed");
    }

    [Fact]
    public async Task A_completed_session_is_neither_changed_nor_paid_again()
    {
        var id = await agent.CreatedAsync();
        await agent.CompleteAsync(id);

        (await agent.UpdateAsync(id, "{}")).ShouldBeError(HttpStatusCode.Conflict, "session_completed");
        (await agent.CompleteAsync(id)).ShouldBeError(HttpStatusCode.Conflict, "session_completed");
    }

    [Fact]
    public async Task Another_agent_s_session_looks_like_none()
    {
        var other = host.Agent(AcpHost.OtherAgentKey);
        var id = await agent.CreatedAsync();
        var unknown = await other.FindAsync("cs_unknown");

        (await other.FindAsync(id)).ShouldBe(HttpStatusCode.NotFound).Text.ShouldBe(unknown.Text);
        (await other.UpdateAsync(id, "{}")).ShouldBeError(HttpStatusCode.NotFound, "not_found");
        (await other.CompleteAsync(id)).ShouldBeError(HttpStatusCode.NotFound, "not_found");
        (await other.CancelAsync(id)).ShouldBeError(HttpStatusCode.NotFound, "not_found");
        (await agent.FindAsync(id)).SessionStatus.ShouldBe("ready_for_payment");
    }

    private static long TaxDifference(AcpReply before, AcpReply after) => after.Total("tax") - before.Total("tax");
}
