using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp.Rfcs;

/// <summary>The conformance checklist of the cart RFC (§9).</summary>
public sealed class CartTests(AcpHost host) : IClassFixture<AcpHost>
{
    private const string Carts = "/carts";
    private const string Lamp = $$"""{"id":"{{Goods.SoldOut}}","quantity":1}""";

    private readonly AcpAgent agent = host.Agent();

    [Fulfills(Rfc.Cart, "#1")]
    [Fulfills(Rfc.Cart, "#6")]
    [Fulfills(Rfc.Cart, "#8")]
    [Fulfills(Rfc.Cart, "#12")]
    [Fact]
    public async Task A_new_cart_has_lines_and_estimates_without_tax_or_shipping()
    {
        var created = await CreateAsync(Shells(2), AcpAgent.Buyer);

        created.Id.ShouldStartWith("cart_");
        created.Body["currency"]!.GetValue<string>().ShouldBe("usd");
        var line = created.Body["line_items"]!.AsArray().ShouldHaveSingleItem()!;
        line["quantity"]!.GetValue<int>().ShouldBe(2);
        created.Body["buyer"]!["email"]!.GetValue<string>().ShouldBe("ada@example.com");
        Totals(created).ShouldBe([("items_base_amount", 29800), ("subtotal", 29800), ("total", 29800)]);
        created.Body.ContainsKey("status").ShouldBeFalse();
        created.Body["messages"]!.AsArray().ShouldBeEmpty();
    }

    [Fulfills(Rfc.Cart, "#2")]
    [Fact]
    public async Task A_cart_is_read_as_it_was_answered()
    {
        var created = await CreateAsync(Shells(2));

        (await FindAsync(created.Id)).ShouldBe(HttpStatusCode.OK).Text.ShouldBe(created.Text);
    }

    [Fulfills(Rfc.Cart, "#3")]
    [Fulfills(Rfc.Cart, "#10")]
    [Fulfills(Rfc.Cart, "#13")]
    [Fact]
    public async Task A_replacement_is_the_whole_cart_and_lives_longer()
    {
        var created = await CreateAsync(Shells(2), AcpAgent.Buyer);
        host.Time.Advance(TimeSpan.FromHours(1));

        var changed = (await PutAsync(created.Id, Body(Shells(3)))).ShouldBe(HttpStatusCode.OK);

        changed.Id.ShouldBe(created.Id);
        changed.Total("total").ShouldBe(44700);
        changed.Body.ContainsKey("buyer").ShouldBeFalse();
        changed.Body["line_items"]![0]!["id"]!
            .GetValue<string>()
            .ShouldBe(created.Body["line_items"]![0]!["id"]!.GetValue<string>());
        ExpiryOf(changed).ShouldBe(ExpiryOf(created) + TimeSpan.FromHours(1));
        (await FindAsync(created.Id)).Text.ShouldBe(changed.Text);
    }

    [Fulfills(Rfc.Cart, "#4")]
    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    public async Task A_canceled_cart_is_shown_a_last_time(string? body)
    {
        var created = await CreateAsync(Shells(2));
        var key = AcpAgent.NewKey();

        var canceled = await agent.PostAsync($"{Carts}/{created.Id}/cancel", body, key);

        canceled.ShouldBe(HttpStatusCode.OK).Text.ShouldBe(created.Text);
        await ShouldBeGoneAsync(created.Id);
        var again = await agent.PostAsync($"{Carts}/{created.Id}/cancel", body, key);
        again.Text.ShouldBe(created.Text);
        again.Headers["Idempotent-Replayed"].ShouldBe("true");
    }

    [Fulfills(Rfc.Cart, "#5")]
    [Fact]
    public async Task An_expired_or_unknown_cart_and_another_agents_are_not_found()
    {
        var created = await CreateAsync(Shells(1));

        (
            await host.Agent(AcpHost.OtherAgentKey).SendAsync(HttpMethod.Get, $"{Carts}/{created.Id}", null, null)
        ).ShouldBeError(HttpStatusCode.NotFound, "not_found");
        await ShouldBeGoneAsync("cart_unknown");
        host.Time.Advance(TimeSpan.FromDays(7));
        await ShouldBeGoneAsync(created.Id);
    }

    [Fulfills(Rfc.Cart, "#9")]
    [Fact]
    public async Task What_can_t_be_bought_stays_in_the_cart_and_is_told()
    {
        var created = await CreateAsync(Shells(1) + "," + Lamp);
        var unknown = await PutAsync(created.Id, Body("""{"id":"no-such-thing"}"""));

        created.Body["line_items"]!.AsArray().Count.ShouldBe(2);
        created.ShouldTell("out_of_stock");
        unknown.ShouldBe(HttpStatusCode.OK).ShouldTell("invalid");
        unknown.Body["line_items"]!.AsArray().ShouldHaveSingleItem();
    }

    [Fulfills(Rfc.Cart, "#11")]
    [Fact]
    public async Task The_discovery_document_tells_of_carts()
    {
        var document = await agent.SendAsync(HttpMethod.Get, "/.well-known/acp.json", null, null);

        document.Body["capabilities"]!["services"]!
            .AsArray()
            .Select(service => service!.GetValue<string>())
            .ShouldContain("carts");
    }

    [Fulfills(Rfc.Cart, "#14")]
    [Fact]
    public async Task There_is_no_cart_of_nothing_but_sold_out_items()
    {
        (await agent.PostAsync(Carts, Body(Lamp))).ShouldBeError(HttpStatusCode.UnprocessableEntity, "out_of_stock");
        (await agent.PostAsync(Carts, Body("""{"id":"no-such-thing"}"""))).ShouldBeError(
            HttpStatusCode.UnprocessableEntity,
            "not_found"
        );
    }

    private static string Shells(int quantity) => $$"""{"id":"{{Goods.Shell}}","quantity":{{quantity}}}""";

    private static string Body(string items, string? buyer = null) =>
        buyer is null ? $$"""{"line_items":[{{items}}]}""" : $$"""{"line_items":[{{items}}],"buyer":{{buyer}}}""";

    private static IEnumerable<(string Type, long Amount)> Totals(AcpReply reply) =>
        reply.Body["totals"]!.AsArray().Select(total => (total!["type"]!.GetValue<string>(), Amount(total)));

    private static long Amount(JsonNode total) => total["amount"]!.GetValue<long>();

    private static DateTimeOffset ExpiryOf(AcpReply reply) => reply.Body["expires_at"]!.GetValue<DateTimeOffset>();

    private async Task<AcpReply> CreateAsync(string items, string? buyer = null) =>
        (await agent.PostAsync(Carts, Body(items, buyer))).ShouldBe(HttpStatusCode.Created);

    private Task<AcpReply> FindAsync(string id) => agent.SendAsync(HttpMethod.Get, $"{Carts}/{id}", null, null);

    private Task<AcpReply> PutAsync(string id, string body) =>
        agent.SendAsync(
            HttpMethod.Put,
            $"{Carts}/{id}",
            new StringContent(body, Encoding.UTF8, "application/json"),
            request => request.Headers.Add("Idempotency-Key", AcpAgent.NewKey())
        );

    private async Task ShouldBeGoneAsync(string id)
    {
        (await FindAsync(id)).ShouldBeError(HttpStatusCode.NotFound, "not_found");
        (await PutAsync(id, Body(Shells(1)))).ShouldBeError(HttpStatusCode.NotFound, "not_found");
        (await agent.PostAsync($"{Carts}/{id}/cancel", "{}")).ShouldBeError(HttpStatusCode.NotFound, "not_found");
    }
}
