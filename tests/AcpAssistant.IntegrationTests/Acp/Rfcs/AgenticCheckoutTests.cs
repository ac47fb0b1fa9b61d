using System.Net;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp.Rfcs;

/// <summary>The conformance checklist of the checkout RFC (§10), as far as other classes do not hold it.</summary>
public sealed class AgenticCheckoutTests(AcpHost host) : IClassFixture<AcpHost>
{
    private readonly AcpAgent agent = host.Agent();

    [Fulfills(Rfc.Checkout, "#1")]
    [Fact]
    public async Task Enforces_json_and_the_version_header()
    {
        var reply = await agent.CreateAsync();

        reply.Headers["Content-Type"].ShouldBe("application/json");
        reply.Body["protocol"]!["version"]!.GetValue<string>().ShouldBe("2026-04-17");
    }

    [Fulfills(Rfc.Checkout, "#2")]
    [Fact]
    public async Task Returns_the_authoritative_cart_on_every_response()
    {
        var created = await agent.CreateAsync();
        AcpReply[] replies =
        [
            created,
            await agent.UpdateAsync(created.Id, """{"line_items":[{"id":"ridge-shell-blue-m","quantity":3}]}"""),
            await agent.FindAsync(created.Id),
            await agent.CompleteAsync(created.Id),
            await agent.CancelAsync(await agent.CreatedAsync()),
        ];

        foreach (var reply in replies)
        {
            string[] parts = ["id", "status", "currency", "line_items", "totals", "messages", "links", "capabilities"];
            parts.ShouldAllBe(part => reply.Body.ContainsKey(part));
            reply.Total("total").ShouldBe(Sum(reply));
        }
    }

    [Fulfills(Rfc.Checkout, "#2")]
    [Fact]
    public async Task Prices_are_the_shop_s_whatever_the_agent_says()
    {
        var body = AcpAgent
            .Create()
            .Replace("\"quantity\":1", "\"quantity\":1,\"unit_amount\":1", StringComparison.Ordinal);

        (await agent.CreateAsync(body)).Body["line_items"]![0]!["unit_amount"]!.GetValue<long>().ShouldBe(14900);
    }

    [Fulfills(Rfc.Checkout, "#3")]
    [Fact]
    public async Task Uses_integer_minor_units_for_all_amounts()
    {
        var id = await agent.CreatedAsync();
        var completed = await agent.CompleteAsync(id);

        var amounts = Amounts(completed.Body).ToList();

        amounts.Count.ShouldBeGreaterThan(10);
        amounts.ShouldAllBe(amount => amount.All(char.IsAsciiDigit));
    }

    [Fulfills(Rfc.Checkout, "#4")]
    [Fact]
    public async Task Implements_create_update_retrieve_complete_and_cancel()
    {
        var id = (await agent.CreateAsync()).ShouldBe(HttpStatusCode.Created).Id;
        (await agent.UpdateAsync(id, "{}")).ShouldBe(HttpStatusCode.OK);
        (await agent.FindAsync(id)).ShouldBe(HttpStatusCode.OK);
        (await agent.CompleteAsync(id)).ShouldBe(HttpStatusCode.OK);
        (await agent.CancelAsync(await agent.CreatedAsync())).ShouldBe(HttpStatusCode.OK);
    }

    [Fulfills(Rfc.Checkout, "#6")]
    [Fact]
    public async Task Emits_flat_errors()
    {
        var body = (await agent.CreateAsync("{}")).Body;

        body.Select(property => property.Key)
            .Order(StringComparer.Ordinal)
            .ShouldBe(["code", "message", "param", "type"]);
    }

    [Fulfills(Rfc.Checkout, "#9")]
    [Fact]
    public async Task Uses_nested_fulfillment_details()
    {
        var body = (await agent.CreateAsync()).Body;

        body["fulfillment_details"]!["address"]!["postal_code"]!.GetValue<string>().ShouldBe("94601");
        body.ContainsKey("fulfillment_address").ShouldBeFalse();
    }

    [Fulfills(Rfc.Checkout, "#10")]
    [Fact]
    public async Task Uses_a_list_of_selected_fulfillment_options_that_are_among_those_offered()
    {
        var body = (await agent.CreateAsync()).Body;

        var selected = body["selected_fulfillment_options"]!.AsArray().ShouldHaveSingleItem()!;
        body["fulfillment_options"]!
            .AsArray()
            .Select(option => option!["id"]!.GetValue<string>())
            .Contains(selected["option_id"]!.GetValue<string>(), StringComparer.Ordinal)
            .ShouldBeTrue();
        selected["item_ids"]!.AsArray().Select(id => id!.GetValue<string>()).ShouldBe(["li_1"]);
        body.ContainsKey("fulfillment_option_id").ShouldBeFalse();
    }

    [Fulfills(Rfc.Checkout, "#11")]
    [Fact]
    public async Task Fulfillment_options_carry_totals_and_neither_subtotal_nor_tax()
    {
        var options = (await agent.CreateAsync()).Body["fulfillment_options"]!.AsArray();

        options.Count.ShouldBe(2);
        options.ShouldAllBe(option => option!["totals"]!.AsArray().Count > 0);
        options.ShouldAllBe(option => option!["subtotal"] == null && option["tax"] == null);
    }

    [Fact]
    public async Task Completing_makes_an_order_with_id_session_and_permalink()
    {
        var id = await agent.CreatedAsync();

        var order = (await agent.CompleteAsync(id)).Body["order"]!;

        order["id"]!.GetValue<string>().ShouldNotBeNullOrWhiteSpace();
        order["checkout_session_id"]!.GetValue<string>().ShouldBe(id);
        Uri.IsWellFormedUriString(order["permalink_url"]!.GetValue<string>(), UriKind.Absolute).ShouldBeTrue();
    }

    // total = items_base_amount − items_discount − discount + fulfillment + tax + fee
    private static long Sum(AcpReply reply)
    {
        var sum = 0L;
        foreach (var total in reply.Body["totals"]!.AsArray())
        {
            var amount = total!["amount"]!.GetValue<long>();
            sum += total["type"]!.GetValue<string>() switch
            {
                "items_base_amount" or "fulfillment" or "tax" or "fee" => amount,
                "items_discount" or "discount" => -amount,
                _ => 0,
            };
        }

        return sum;
    }

    private static IEnumerable<string> Amounts(JsonNode? node) =>
        node switch
        {
            JsonObject json => json.SelectMany(property =>
                property.Key.EndsWith("amount", StringComparison.Ordinal)
                    ? [property.Value!.ToJsonString()]
                    : Amounts(property.Value)
            ),
            JsonArray array => array.SelectMany(Amounts),
            _ => [],
        };
}
