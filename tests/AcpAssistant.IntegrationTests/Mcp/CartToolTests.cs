using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AcpAssistant.IntegrationTests.Acp;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Mcp;

/// <summary>Carts and orders by tools: the same carts, orders, keys and errors as by REST.</summary>
public sealed class CartToolTests(AcpHost host) : IClassFixture<AcpHost>
{
    private const string Carts = "/carts";
    private const int CheckoutError = -32000;

    private readonly AcpAgent rest = host.Agent();

    [Fact]
    public async Task A_cart_is_made_changed_and_bought_by_tools()
    {
        await using var tools = await ToolsAsync();

        var cart = await tools.SessionAsync("create_cart", null, Cart(2), AcpAgent.NewKey());
        var changed = await tools.SessionAsync("update_cart", Id(cart), Cart(3, AcpAgent.Buyer), null);
        (await tools.SessionAsync("get_cart", Id(cart), null, null)).ToJsonString().ShouldBe(changed.ToJsonString());
        var session = await tools.CreateAsync(FromCart(Id(cart)));
        var paid = await tools.CompleteAsync(Id(session));

        Total(cart).ShouldBe(29800);
        Total(changed).ShouldBe(44700);
        session["line_items"]![0]!["quantity"]!.GetValue<int>().ShouldBe(3);
        var order = await tools.SessionAsync("get_order", paid["order"]!["id"]!.GetValue<string>(), null, null);
        order["checkout_session_id"]!.GetValue<string>().ShouldBe(Id(session));
    }

    [Fact]
    public async Task Tools_and_rest_see_one_cart_and_one_order()
    {
        await using var tools = await ToolsAsync();
        var key = AcpAgent.NewKey();

        var cart = await tools.SessionAsync("create_cart", null, Cart(2), key);
        var again = (await rest.PostAsync(Carts, Cart(2), key)).ShouldBe(HttpStatusCode.Created);
        var found = await rest.SendAsync(HttpMethod.Get, $"{Carts}/{Id(cart)}", null, null);
        var paid = await rest.CompleteAsync(await rest.CreatedAsync());
        var orderId = paid.Body["order"]!["id"]!.GetValue<string>();

        again.Headers["Idempotent-Replayed"].ShouldBe("true");
        JsonNode.DeepEquals(again.Body, cart).ShouldBeTrue();
        JsonNode.DeepEquals(found.Body, cart).ShouldBeTrue();
        var order = await rest.SendAsync(HttpMethod.Get, "/orders/" + orderId, null, null);
        JsonNode.DeepEquals(await tools.SessionAsync("get_order", orderId, null, null), order.Body).ShouldBeTrue();
    }

    [Fact]
    public async Task A_replacement_and_a_cancel_under_a_key_are_done_once_by_either_door()
    {
        await using var tools = await ToolsAsync();
        var (replace, cancel) = (AcpAgent.NewKey(), AcpAgent.NewKey());
        var id = Id(await tools.SessionAsync("create_cart", null, Cart(1), AcpAgent.NewKey()));

        var changed = await tools.SessionAsync("update_cart", id, Cart(2), replace);
        var repeated = await PutAsync(id, Cart(2), replace);
        var canceled = await tools.SessionAsync("cancel_cart", id, null, cancel);
        var canceledAgain = await rest.PostAsync($"{Carts}/{id}/cancel", null, cancel);

        repeated.Headers["Idempotent-Replayed"].ShouldBe("true");
        JsonNode.DeepEquals(repeated.Body, changed).ShouldBeTrue();
        canceledAgain.Headers["Idempotent-Replayed"].ShouldBe("true");
        JsonNode.DeepEquals(canceledAgain.Body, canceled).ShouldBeTrue();
        (await CodeOfAsync(tools, "get_cart", id, null)).ShouldBe("not_found");
    }

    [Fact]
    public async Task The_same_key_with_other_items_is_a_conflict()
    {
        await using var tools = await ToolsAsync();
        var key = AcpAgent.NewKey();
        await tools.SessionAsync("create_cart", null, Cart(1), key);

        (await CodeOfAsync(tools, "create_cart", null, Cart(2), key)).ShouldBe("idempotency_conflict");
    }

    [Theory]
    [InlineData("create_cart", null, "{}", "missing")]
    [InlineData("create_cart", null, """{"line_items":[{"id":"no-such-thing"}]}""", "not_found")]
    [InlineData("get_cart", "cart_none", null, "not_found")]
    [InlineData("update_cart", "cart_none", """{"line_items":[{"id":"no-such-thing"}]}""", "not_found")]
    [InlineData("cancel_cart", "cart_none", null, "not_found")]
    [InlineData("get_order", "order_none", null, "not_found")]
    public async Task Refusals_are_those_of_rest(string tool, string? id, string? payload, string code)
    {
        await using var tools = await ToolsAsync();

        (await CodeOfAsync(tools, tool, id, payload)).ShouldBe(code);
    }

    [Fact]
    public async Task A_new_cart_needs_a_key()
    {
        await using var tools = await ToolsAsync();

        (await CodeOfAsync(tools, "create_cart", null, Cart(1), key: null)).ShouldBe("idempotency_key_required");
    }

    [Fact]
    public async Task Older_versions_have_no_carts_but_orders()
    {
        await using var tools = await ToolsAsync(version: "2026-01-30");
        var paid = await rest.CompleteAsync(await rest.CreatedAsync());
        var orderId = paid.Body["order"]!["id"]!.GetValue<string>();

        (await CodeOfAsync(tools, "create_cart", null, Cart(1))).ShouldBe("not_found");
        Id(await tools.SessionAsync("get_order", orderId, null, null)).ShouldBe(orderId);
    }

    [Fact]
    public async Task Another_agents_carts_and_orders_do_not_exist()
    {
        await using var mine = await ToolsAsync();
        await using var theirs = await ToolsAsync(AcpHost.OtherAgentKey);
        var cart = Id(await mine.SessionAsync("create_cart", null, Cart(1), AcpAgent.NewKey()));
        var paid = await mine.CompleteAsync(Id(await mine.CreateAsync()));
        var order = paid["order"]!["id"]!.GetValue<string>();

        (await CodeOfAsync(theirs, "get_cart", cart, null)).ShouldBe("not_found");
        (await CodeOfAsync(theirs, "update_cart", cart, Cart(2))).ShouldBe("not_found");
        (await CodeOfAsync(theirs, "cancel_cart", cart, null)).ShouldBe("not_found");
        (await CodeOfAsync(theirs, "get_order", order, null)).ShouldBe("not_found");
    }

    private static string Cart(int quantity, string? buyer = null)
    {
        var items = $$"""[{"id":"{{Goods.Shell}}","quantity":{{quantity}}}]""";
        return buyer is null ? $$"""{"line_items":{{items}}}""" : $$"""{"line_items":{{items}},"buyer":{{buyer}}}""";
    }

    private static string FromCart(string id)
    {
        var create = JsonNode.Parse(AcpAgent.Create())!.AsObject();
        create.Remove("line_items");
        create["cart_id"] = id;
        return create.ToJsonString();
    }

    private static string Id(JsonObject answer) => answer["id"]!.GetValue<string>();

    private static long Total(JsonObject cart) =>
        cart["totals"]!.AsArray().Single(total => total!["type"]!.GetValue<string>() == "total")![
            "amount"
        ]!.GetValue<long>();

    private static async Task<string> CodeOfAsync(
        McpAgent tools,
        string tool,
        string? id,
        string? payload,
        string? key = "fresh"
    )
    {
        var (number, data) = await tools.RefusalAsync(tool, id, payload, key == "fresh" ? AcpAgent.NewKey() : key);
        number.ShouldBe(CheckoutError);
        return data["code"]!.GetValue<string>();
    }

    private Task<AcpReply> PutAsync(string id, string body, string key) =>
        rest.SendAsync(
            HttpMethod.Put,
            $"{Carts}/{id}",
            new StringContent(body, Encoding.UTF8, "application/json"),
            request => request.Headers.Add("Idempotency-Key", key)
        );

    private Task<McpAgent> ToolsAsync(string key = AcpHost.AgentKey, string version = AcpAgent.Newest) =>
        McpAgent.ConnectAsync(host.Server.CreateClient(), key, version);
}
