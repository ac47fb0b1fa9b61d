using System.Net;
using System.Text;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp.Versions;

/// <summary>What can't be meant is a flat error with a status, a code and the place in the words of the version; nothing is half done.</summary>
public sealed class BadInputTests(AcpHost host) : IClassFixture<AcpHost>
{
    private const string Shell = Goods.Shell;

    public static TheoryData<string> Versions => Speech.Versions;

    public static TheoryData<string, string, int> Quantities =>
        new(
            from row in Speech.Versions
            from spelling in new (string, int)[]
            {
                ($$"""[{"id":"{{Shell}}"}]""", 1),
                ($$"""[{"id":"{{Shell}}","quantity":2}]""", 2),
                ($$"""[{"id":"{{Shell}}","quantity":2.0}]""", 2),
                ($$"""[{"item":{"id":"{{Shell}}"},"quantity":3}]""", 3),
                ($$"""[{"id":"{{Shell}}","quantity":1},{"id":"{{Shell}}","quantity":4}]""", 5),
                ($$"""[{"id":"{{Shell}}"},{"item":{"id":"{{Shell}}"},"quantity":1}]""", 2),
            }
            select (row.Data, spelling.Item1, spelling.Item2)
        );

    public static TheoryData<string, string, string, string> BadItems =>
        new(
            from row in Speech.Versions
            from bad in new (string Items, string Code, string Path)[]
            {
                ($$"""[{"id":"{{Shell}}","quantity":0}]""", "invalid", "[0].quantity"),
                ($$"""[{"id":"{{Shell}}","quantity":-1}]""", "invalid", "[0].quantity"),
                ($$"""[{"id":"{{Shell}}","quantity":1.5}]""", "invalid", "[0].quantity"),
                ($$"""[{"id":"{{Shell}}","quantity":1000001}]""", "invalid", "[0].quantity"),
                ($$"""[{"id":"{{Shell}}","quantity":99999999999}]""", "invalid", "[0].quantity"),
                ($$"""[{"id":"{{Shell}}","quantity":1e400}]""", "invalid", "[0].quantity"),
                ($$"""[{"id":"{{Shell}}","quantity":"1"}]""", "invalid", "[0].quantity"),
                ($$"""[{"id":"{{Shell}}","quantity":[1]}]""", "invalid", "[0].quantity"),
                ($$"""[{"id":"{{Shell}}"},{"quantity":1}]""", "missing", "[1].id"),
                ("""[{"id":7}]""", "invalid", "[0].id"),
                ("""[{"id":""}]""", "missing", "[0].id"),
                ("""["x"]""", "invalid", "[0]"),
                ("[null]", "missing", "[0].id"),
                ("[]", "missing", ""),
                ("null", "missing", ""),
                ("{}", "invalid", ""),
            }
            select (row.Data, bad.Items, bad.Code, bad.Path)
        );

    [Theory]
    [MemberData(nameof(Quantities))]
    public async Task Quantities_are_understood_in_every_spelling(string version, string items, int quantity)
    {
        var (agent, speech) = Agent(version);

        var reply = (await agent.CreateAsync(speech.Create(items))).ShouldBe(HttpStatusCode.Created);

        speech.QuantityIn(reply).ShouldBe(quantity);
        reply.Body["line_items"]!.AsArray().Count.ShouldBe(1);
        reply.Total("items_base_amount").ShouldBe(14900 * quantity);
    }

    [Theory]
    [MemberData(nameof(BadItems))]
    public async Task Items_that_cannot_be_meant_are_refused_with_their_place(
        string version,
        string items,
        string code,
        string path
    )
    {
        var (agent, speech) = Agent(version);

        (await agent.CreateAsync(speech.Create(items))).ShouldBeError(
            HttpStatusCode.BadRequest,
            code,
            $"$.{speech.Items}{path}"
        );
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task An_item_that_is_not_sold_is_news_on_the_session(string version)
    {
        var (agent, speech) = Agent(version);

        var reply = (await agent.CreateAsync(speech.Create("""[{"id":"unheard-of","quantity":1}]"""))).ShouldBe(
            HttpStatusCode.Created
        );

        reply.ShouldTell("invalid");
        reply.Body["messages"]![0]!["param"]!.GetValue<string>().ShouldBe("$.line_items[0]");
        reply.SessionStatus.ShouldBe(speech.IsOld ? "not_ready_for_payment" : "incomplete");
        (await agent.CompleteAsync(reply.Id, speech.Pay())).Body.ContainsKey("order").ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task An_address_that_cannot_be_meant_is_refused_with_its_place(string version)
    {
        var (agent, speech) = Agent(version);
        var id = await agent.CreatedAsync(speech.CreateShells(withAddress: false));

        foreach (
            var (from, to, code, field) in new[]
            {
                ("\"US\"", "\"USA\"", "invalid", ".country"),
                ("\"US\"", "7", "invalid", ".country"),
                ("\"Oakland\"", "\" \"", "missing", ".city"),
                ("\"line_one\":\"1 Engine Way\",", "", "missing", ".line_one"),
            }
        )
        {
            var address = AcpAgent.Address.Replace(from, to, StringComparison.Ordinal);
            (await agent.UpdateAsync(id, speech.Deliver(address))).ShouldBeError(
                HttpStatusCode.BadRequest,
                code,
                speech.Address + field
            );
        }

        (await agent.FindAsync(id)).SessionStatus.ShouldBe("not_ready_for_payment");
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task What_is_missing_for_the_payment_is_named_in_the_words_of_the_version(string version)
    {
        var (agent, speech) = Agent(version);
        var id = await agent.CreatedAsync(speech.CreateShells(withAddress: false));

        (await agent.CompleteAsync(id, speech.Pay())).ShouldBeError(
            HttpStatusCode.BadRequest,
            "missing",
            speech.Address
        );
        (await agent.CompleteAsync(id, speech.Pay(""))).ShouldBeError(
            HttpStatusCode.BadRequest,
            "missing",
            speech.Token
        );
        (await agent.CompleteAsync(id, "{}")).ShouldBeError(HttpStatusCode.BadRequest, "missing", "$.payment_data");
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task An_option_that_is_not_offered_is_refused(string version)
    {
        var (agent, speech) = Agent(version);
        var id = await agent.CreatedAsync(speech.CreateShells());

        (await agent.UpdateAsync(id, speech.Choose("teleport"))).ShouldBeError(
            HttpStatusCode.BadRequest,
            "invalid",
            speech.Option
        );
        speech.ChosenIn(await agent.FindAsync(id)).ShouldBe("standard");
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_body_that_is_no_json_is_refused(string version)
    {
        var agent = host.Agent(version: version);
        var deep = string.Concat(Enumerable.Repeat("[", 100)) + string.Concat(Enumerable.Repeat("]", 100));

        foreach (var body in new[] { "", "{", "nothing", $"{{\"a\":{deep}}}", "{\"a\":\"\\ud800\"}" })
        {
            (await agent.CreateAsync(body)).ShouldBeError(HttpStatusCode.BadRequest, "invalid_json");
        }

        foreach (var body in new[] { "[]", "null", "7", "\"text\"" })
        {
            (await agent.CreateAsync(body)).ShouldBeError(HttpStatusCode.BadRequest, "invalid", "$");
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_name_that_stands_twice_is_refused_with_its_place(string version)
    {
        var (agent, speech) = Agent(version);
        var items = $$"""[{"id":"{{Shell}}"},{"id":"{{Shell}}","quantity":1,"quantity":2}]""";

        (await agent.CreateAsync(speech.Create(items))).ShouldBeError(
            HttpStatusCode.BadRequest,
            "invalid_json",
            $"$.{speech.Items}[1].quantity"
        );
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_body_of_ten_megabytes_is_refused(string version)
    {
        var (agent, speech) = Agent(version);
        var body = speech
            .CreateShells()
            .Replace("}]", $",\"x\":\"{new string('x', 10_000_000)}\"}}]", StringComparison.Ordinal);
        Encoding.UTF8.GetByteCount(body).ShouldBeGreaterThan(10_000_000);

        (await agent.CreateAsync(body)).ShouldBeError(HttpStatusCode.RequestEntityTooLarge, "body_too_large");
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_currency_that_the_shop_does_not_sell_in_is_refused_where_a_request_names_one(string version)
    {
        var (agent, speech) = Agent(version);
        foreach (var currency in new[] { "\"eur\"", "\"dollars\"", "7", "\"us\"" })
        {
            var body = speech.CreateShells().Replace("\"usd\"", currency, StringComparison.Ordinal);
            var reply = await agent.CreateAsync(body);

            if (speech.IsOld)
            {
                reply.ShouldBe(HttpStatusCode.Created).Body["currency"]!.GetValue<string>().ShouldBe("usd");
            }
            else
            {
                reply.ShouldBeError(HttpStatusCode.BadRequest, "invalid", "$.currency");
            }
        }
    }

    private (AcpAgent Agent, Speech Speech) Agent(string version) => (host.Agent(version: version), Speech.Of(version));
}
