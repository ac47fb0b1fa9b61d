using System.Net;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp.Rfcs;

/// <summary>The conformance checklists of the discount extension (§12) and of the extensions framework (§9); each answer is also held against the schema.</summary>
public sealed class DiscountExtensionTests(AcpHost host) : IClassFixture<AcpHost>
{
    private readonly AcpAgent agent = host.Agent();

    public static TheoryData<string> Versions => ["2026-01-30", AcpAgent.Newest];

    [Fulfills(Rfc.Discounts, "#1")]
    [Fulfills(Rfc.Discounts, "#2")]
    [Fulfills(Rfc.Discounts, "#3")]
    [Fulfills(Rfc.Discounts, "#6")]
    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Codes_are_taken_whatever_their_case_and_told_to_the_last_cent(string version)
    {
        var spoken = host.Agent(version: version);

        var created = (await spoken.CreateAsync(With("""["summer20","SAVE10"]"""))).ShouldBe(HttpStatusCode.Created);

        var discounts = created.Body["discounts"]!;
        discounts["codes"]!.ToJsonString().ShouldBe("""["summer20","SAVE10"]""");
        discounts["rejected"]!.AsArray().ShouldBeEmpty();
        var (summer, ten) = (discounts["applied"]![0]!, discounts["applied"]![1]!);
        summer["coupon"]!["name"]!.GetValue<string>().ShouldBe("Summer sale");
        summer["coupon"]!["percent_off"]!.GetValue<decimal>().ShouldBe(20);
        summer["allocations"]!.ToJsonString().ShouldBe("""[{"path":"$.line_items[0]","amount":2980}]""");
        summer["method"]!.GetValue<string>().ShouldBe("each");
        ten["coupon"]!["amount_off"]!.GetValue<long>().ShouldBe(1000);
        ten["coupon"]!["currency"]!.GetValue<string>().ShouldBe("usd");
        ten["amount"]!.GetValue<long>().ShouldBe(1000);
        ten.AsObject().ContainsKey("allocations").ShouldBeFalse();

        var line = created.Body["line_items"]![0]!["totals"]!;
        Amount(line, "items_discount").ShouldBe(2980);
        Amount(line, "subtotal").ShouldBe(11920);
        created.Total("items_discount").ShouldBe(2980);
        created.Total("discount").ShouldBe(1000);
        // 7.25 % of 10920 and of 600.
        created.Total("tax").ShouldBe(792 + 44);
        created.Total("total").ShouldBe(14900 - 2980 - 1000 + 600 + 836);
    }

    [Fulfills(Rfc.Discounts, "#4")]
    [Fact]
    public async Task A_discount_that_comes_by_itself_is_automatic_and_free_delivery_is_told_with_its_gross_price()
    {
        var created = await agent.CreateAsync(AcpAgent.Create(quantity: 40));

        var applied = created.Body["discounts"]!["applied"]!.AsArray().ShouldHaveSingleItem()!;
        applied["automatic"]!.GetValue<bool>().ShouldBeTrue();
        applied["amount"]!.GetValue<long>().ShouldBe(600);
        applied["allocations"]![0]!["path"]!.GetValue<string>().ShouldBe("$.totals.fulfillment");
        created.Total("fulfillment").ShouldBe(600);
        created.Total("discount").ShouldBe(600);
    }

    [Fulfills(Rfc.Discounts, "#5")]
    [Fulfills(Rfc.Extensions, "#6")]
    [Fact]
    public async Task A_rejected_code_is_told_with_its_reason_and_as_a_warning_at_its_place()
    {
        var created = await agent.CreateAsync(With("""["SAVE10","EXPIRED50"]"""));

        var rejected = created.Body["discounts"]!["rejected"]!.AsArray().ShouldHaveSingleItem()!;
        rejected["code"]!.GetValue<string>().ShouldBe("EXPIRED50");
        rejected["reason"]!.GetValue<string>().ShouldBe("discount_code_expired");
        var warning = created.Body["messages"]!
            .AsArray()
            .Single(message => message!["type"]!.GetValue<string>() is "warning")!;
        warning["code"]!.GetValue<string>().ShouldBe("discount_code_expired");
        warning["param"]!.GetValue<string>().ShouldBe("$.discounts.codes[1]");
        created.SessionStatus.ShouldBe("ready_for_payment");
    }

    [Fulfills(Rfc.Discounts, "#7")]
    [Fact]
    public async Task Coupons_are_the_older_name_of_the_codes_which_go_before_them()
    {
        Codes(await agent.CreateAsync(Having("""{"coupons":["SAVE10"]}"""))).ShouldBe("""["SAVE10"]""");
        Codes(await agent.CreateAsync(Having("""{"discounts":{"codes":["SUMMER20"]},"coupons":["SAVE10"]}""")))
            .ShouldBe("""["SUMMER20"]""");
    }

    [Fact]
    public async Task Codes_of_an_update_replace_earlier_ones_and_an_empty_list_or_null_clears_them()
    {
        var id = await agent.CreatedAsync(With("""["SAVE10"]"""));

        Codes(await agent.UpdateAsync(id, """{"discounts":{"codes":["SUMMER20"]}}""")).ShouldBe("""["SUMMER20"]""");
        Codes(await agent.UpdateAsync(id, """{"order_notes":"x"}""")).ShouldBe("""["SUMMER20"]""");
        Codes(await agent.UpdateAsync(id, """{"discounts":{"codes":[]}}""")).ShouldBe("[]");
        Codes(await agent.UpdateAsync(id, """{"coupons":["SAVE10"]}""")).ShouldBe("""["SAVE10"]""");
        Codes(await agent.UpdateAsync(id, """{"discounts":null}""")).ShouldBe("[]");
    }

    [Fulfills(Rfc.Extensions, "#1")]
    [Fulfills(Rfc.Extensions, "#2")]
    [Fulfills(Rfc.Extensions, "#3")]
    [Fact]
    public async Task The_extension_is_declared_unless_the_agent_names_others_only()
    {
        var created = await agent.CreateAsync();
        var declared = created.Body["capabilities"]!["extensions"]!.AsArray().ShouldHaveSingleItem()!;
        declared["name"]!.GetValue<string>().ShouldBe("discount");
        declared["extends"]!.AsArray().Count.ShouldBe(3);

        foreach (
            var (name, isActive) in new[] { ("discount", true), ("discount@2026-01-27", true), ("loyalty", false) }
        )
        {
            var answer = await agent.CreateAsync(Having($$$"""{"capabilities":{"extensions":["{{{name}}}"]}}"""));
            answer.Body.ContainsKey("discounts").ShouldBe(isActive, name);
            answer.Body["capabilities"]!.AsObject().ContainsKey("extensions").ShouldBe(isActive, name);
        }
    }

    [Fulfills(Rfc.Extensions, "#4")]
    [Fulfills(Rfc.Extensions, "#5")]
    [Fact]
    public async Task Unknown_fields_are_passed_over_and_codes_that_are_none_are_refused_at_their_place()
    {
        var odd = Having("""{"discounts":{"codes":["SAVE10"],"loyalty_tier":"gold"}}""");
        Codes((await agent.CreateAsync(odd)).ShouldBe(HttpStatusCode.Created)).ShouldBe("""["SAVE10"]""");

        (await agent.CreateAsync(With("[null]"))).ShouldBe(HttpStatusCode.BadRequest).Body["param"]!
            .GetValue<string>()
            .ShouldBe("$.discounts.codes[0]");
        var many = new JsonArray([.. Enumerable.Range(0, 11).Select(number => JsonValue.Create($"X{number}"))]);
        (await agent.CreateAsync(With(many.ToJsonString()))).ShouldBe(HttpStatusCode.BadRequest).Body["param"]!
            .GetValue<string>()
            .ShouldBe("$.discounts.codes");
    }

    [Fact]
    public async Task A_session_with_discounts_reads_the_same_total_in_every_version_and_is_charged_so()
    {
        var id = await agent.CreatedAsync(With("""["SUMMER20","SAVE10"]"""));

        foreach (var version in new[] { "2025-09-29", "2025-12-12", "2026-01-16" })
        {
            var older = (await host.Agent(version: version).FindAsync(id)).ShouldBe(HttpStatusCode.OK);
            older.Total("items_discount").ShouldBe(2980);
            older.Total("discount").ShouldBe(1000);
            older.Total("fee").ShouldBe(0);
            older.Total("total").ShouldBe(12356);
            older.Body["line_items"]![0]!["discount"]!.GetValue<long>().ShouldBe(2980);
            older.Body["line_items"]![0]!["subtotal"]!.GetValue<long>().ShouldBe(11920);
        }

        var order = (await agent.CompleteAsync(id)).ShouldBe(HttpStatusCode.OK).Body["order"]!;
        Amount(order["totals"]!, "total").ShouldBe(12356);
        order["line_items"]![0]!["subtotal"]!.GetValue<long>().ShouldBe(11920);
    }

    private static string With(string codes) => Having($$$"""{"discounts":{"codes":{{{codes}}}}}""");

    private static string Having(string fields)
    {
        var body = JsonNode.Parse(AcpAgent.Create())!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(fields)!.AsObject())
        {
            body[name] = value?.DeepClone();
        }

        return body.ToJsonString();
    }

    private static string Codes(AcpReply reply) => reply.Body["discounts"]!["codes"]!.ToJsonString();

    private static long Amount(JsonNode totals, string type) =>
        totals
            .AsArray()
            .Single(total => string.Equals(total!["type"]!.GetValue<string>(), type, StringComparison.Ordinal))![
            "amount"
        ]!.GetValue<long>();
}
