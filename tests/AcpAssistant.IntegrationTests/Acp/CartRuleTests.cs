using System.Net;
using System.Text;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp;

/// <summary>What holds for carts as for the rest of the protocol: versions, idempotency keys, bad input, routes.</summary>
public sealed class CartRuleTests(AcpHost host) : IClassFixture<AcpHost>
{
    private const string Carts = "/carts";
    private const string Contents = $$"""{"line_items":[{"item":{"id":"{{Goods.Shell}}"},"quantity":2}]}""";

    private readonly AcpAgent agent = host.Agent();

    [Theory]
    [InlineData("2025-09-29")]
    [InlineData("2025-12-12")]
    [InlineData("2026-01-16")]
    [InlineData("2026-01-30")]
    public async Task Versions_before_carts_have_none(string version)
    {
        var id = (await agent.PostAsync(Carts, Contents)).Id;
        var elder = host.Agent(version: version);

        (await elder.PostAsync(Carts, Contents)).ShouldBeError(HttpStatusCode.NotFound, "not_found");
        (await elder.SendAsync(HttpMethod.Get, $"{Carts}/{id}", null, null)).ShouldBeError(
            HttpStatusCode.NotFound,
            "not_found"
        );
        (await elder.PostAsync($"{Carts}/{id}/cancel", null)).ShouldBeError(HttpStatusCode.NotFound, "not_found");
    }

    [Fact]
    public async Task The_same_key_is_answered_once_per_method_and_cart()
    {
        var key = AcpAgent.NewKey();
        var created = (await agent.PostAsync(Carts, Contents, key)).ShouldBe(HttpStatusCode.Created);
        var again = await agent.PostAsync(Carts, Contents, key);

        again.ShouldBe(HttpStatusCode.Created).Text.ShouldBe(created.Text);
        again.Headers["Idempotent-Replayed"].ShouldBe("true");
        (await agent.PostAsync(Carts, Contents.Replace(":2", ":3", StringComparison.Ordinal), key)).ShouldBeError(
            HttpStatusCode.UnprocessableEntity,
            "idempotency_conflict"
        );
        var put = await PutAsync(created.Id, Contents, key);
        put.ShouldBe(HttpStatusCode.OK).Headers["Idempotency-Key"].ShouldBe(key);
        (await PutAsync(created.Id, Contents, key)).Headers["Idempotent-Replayed"].ShouldBe("true");
    }

    [Fact]
    public async Task A_replacement_needs_a_key()
    {
        var id = (await agent.PostAsync(Carts, Contents)).Id;

        (await PutAsync(id, Contents, key: null)).ShouldBeError(HttpStatusCode.BadRequest, "idempotency_key_required");
    }

    [Theory]
    [InlineData("{}", "missing", "$.line_items")]
    [InlineData("""{"line_items":[]}""", "missing", "$.line_items")]
    [InlineData("""{"line_items":7}""", "invalid", "$.line_items")]
    [InlineData("""{"line_items":[{"id":"x","quantity":0}]}""", "invalid", "$.line_items[0].quantity")]
    [InlineData("""{"line_items":[{"id":"x","quantity":1.5}]}""", "invalid", "$.line_items[0].quantity")]
    [InlineData("""{"line_items":[{"id":"x","quantity":2000000}]}""", "invalid", "$.line_items[0].quantity")]
    [InlineData("""{"line_items":[{}]}""", "missing", "$.line_items[0].id")]
    [InlineData("""{"line_items":[{"id":"x"}],"buyer":{"email":"nobody"}}""", "invalid", "$.buyer.email")]
    [InlineData("[]", "invalid", "$")]
    public async Task What_can_t_be_meant_is_refused_with_its_place(string body, string code, string path)
    {
        (await agent.PostAsync(Carts, body)).ShouldBeError(HttpStatusCode.BadRequest, code, path);
        var id = (await agent.PostAsync(Carts, Contents)).Id;
        (await PutAsync(id, body, AcpAgent.NewKey())).ShouldBeError(HttpStatusCode.BadRequest, code, path);
    }

    [Theory]
    [InlineData("GET", "", "POST")]
    [InlineData("POST", "/cart_1", "GET, PUT")]
    [InlineData("DELETE", "/cart_1", "GET, PUT")]
    [InlineData("GET", "/cart_1/cancel", "POST")]
    public async Task A_wrong_method_learns_the_right_ones(string method, string path, string allowed)
    {
        var reply = await agent.SendAsync(HttpMethod.Parse(method), Carts + path, null, null);

        reply.ShouldBeError(HttpStatusCode.MethodNotAllowed, "method_not_allowed");
        reply.Headers["Allow"].ShouldBe(allowed);
    }

    [Fact]
    public async Task An_unknown_path_gets_the_protocol_s_error() =>
        (await agent.PostAsync(Carts + "/cart_1/checkout", "{}")).ShouldBeError(HttpStatusCode.NotFound, "not_found");

    [Fact]
    public async Task Titles_are_in_the_language_of_the_buyer()
    {
        var created = await agent.PostAsync(Carts, Contents.Insert(1, "\"locale\":\"en-US\","));

        created.ShouldBe(HttpStatusCode.Created);
        created.Body["line_items"]![0]!["name"]!.GetValue<string>().ShouldBe("Ridge Shell – Blue / M");
    }

    private Task<AcpReply> PutAsync(string id, string body, string? key) =>
        agent.SendAsync(
            HttpMethod.Put,
            $"{Carts}/{id}",
            new StringContent(body, Encoding.UTF8, "application/json"),
            request =>
            {
                if (key is not null)
                {
                    request.Headers.Add("Idempotency-Key", key);
                }
            }
        );
}
