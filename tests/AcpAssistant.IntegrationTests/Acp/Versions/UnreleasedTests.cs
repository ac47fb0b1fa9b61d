using System.Net;
using AcpAssistant.Server.Acp;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp.Versions;

/// <summary>A shop that also reads what the specification's next version adds.</summary>
public sealed class UnreleasedTests(UnreleasedTests.UnreleasedHost host, AcpHost released)
    : IClassFixture<UnreleasedTests.UnreleasedHost>,
        IClassFixture<AcpHost>
{
    private const string Source = "\"source\":{\"feed_id\":\"feed_1\"},\"observed_at\":\"2026-05-04T09:00:00Z\"";

    private readonly AcpAgent agent = host.Agent();

    [Fact]
    public async Task Contact_changes_come_with_the_payment()
    {
        var id = await agent.CreatedAsync();

        var completed = await agent.CompleteAsync(
            id,
            Pay("""{"name":"Ada King","phone_number":"+15550111","email":"king@example.com"}""")
        );

        completed.ShouldBe(HttpStatusCode.OK).SessionStatus.ShouldBe("completed");
        var details = completed.Body["fulfillment_details"]!;
        details["name"]!.GetValue<string>().ShouldBe("Ada King");
        details["phone_number"]!.GetValue<string>().ShouldBe("+15550111");
        details["address"]!["city"]!.GetValue<string>().ShouldBe("Oakland");
    }

    [Fact]
    public async Task The_same_address_may_come_along()
    {
        var id = await agent.CreatedAsync();

        (await agent.CompleteAsync(id, Pay($$"""{"address":{{AcpAgent.Address}} }"""))).SessionStatus.ShouldBe(
            "completed"
        );
    }

    [Fact]
    public async Task Another_address_is_a_conflict_and_charges_nothing()
    {
        var id = await agent.CreatedAsync();
        var elsewhere = AcpAgent.Address.Replace("Oakland", "Fresno", StringComparison.Ordinal);

        var reply = await agent.CompleteAsync(id, Pay($$"""{"address":{{elsewhere}} }"""));

        reply.ShouldBeError(HttpStatusCode.Conflict, "address_changed", "$.fulfillment_details.address");
        reply.Headers.ContainsKey("Retry-After").ShouldBeFalse();
        (await agent.FindAsync(id)).SessionStatus.ShouldBe("ready_for_payment");
        await agent.UpdateAsync(id, $$"""{"fulfillment_details":{"address":{{elsewhere}} } }""");
        (await agent.CompleteAsync(id, Pay($$"""{"address":{{elsewhere}} }"""))).SessionStatus.ShouldBe("completed");
    }

    [Theory]
    [InlineData("""{"email":"nobody"}""", "$.fulfillment_details.email")]
    [InlineData("""{"name":7}""", "$.fulfillment_details.name")]
    [InlineData("7", "$.fulfillment_details")]
    public async Task Contacts_that_cannot_be_meant_are_refused(string details, string path)
    {
        var id = await agent.CreatedAsync();

        (await agent.CompleteAsync(id, Pay(details))).ShouldBeError(HttpStatusCode.BadRequest, "invalid", path);
    }

    [Theory]
    [InlineData(14900, false)]
    [InlineData(12900, true)]
    public async Task A_price_that_is_not_the_shop_s_is_told_and_never_charged(int shown, bool isTold)
    {
        var reply = await agent.CreateAsync(Priced($"{{\"amount\":{shown},{Source}}}"));

        reply.ShouldBe(HttpStatusCode.Created).Total("items_base_amount").ShouldBe(14900);
        Tells(reply, "price_change").ShouldBe(isTold);
        (await agent.CompleteAsync(reply.Id)).SessionStatus.ShouldBe("completed");
    }

    [Theory]
    [InlineData("{" + Source + "}", "missing", ".amount")]
    [InlineData("{\"amount\":1.5," + Source + "}", "invalid", ".amount")]
    [InlineData("{\"amount\":-1," + Source + "}", "invalid", ".amount")]
    [InlineData("{\"amount\":1,\"observed_at\":\"2026-05-04T09:00:00Z\"}", "missing", ".source.feed_id")]
    [InlineData("{\"amount\":1,\"source\":{\"feed_id\":\"f\"}}", "missing", ".observed_at")]
    [InlineData("{\"amount\":1,\"source\":{\"feed_id\":\"f\"},\"observed_at\":\"noon\"}", "invalid", ".observed_at")]
    [InlineData("14900", "invalid", "")]
    public async Task A_price_without_provenance_is_refused(string price, string code, string path) =>
        (await agent.CreateAsync(Priced(price))).ShouldBeError(
            HttpStatusCode.BadRequest,
            code,
            "$.line_items[0].suggested_price" + path
        );

    [Fact]
    public async Task It_has_a_name_that_is_not_advertised()
    {
        (await host.Agent(version: "unreleased").RawAsync(AcpAgent.Create())).ShouldBe(HttpStatusCode.Created);

        (await released.Agent(version: "unreleased").CreateAsync()).ShouldBeError(
            HttpStatusCode.BadRequest,
            "unsupported_api_version"
        );
        var versions = (await host.Agent(version: "none").CreateAsync()).Body["supported_versions"]!;
        versions.ToJsonString().ShouldBe("""["2026-04-17","2026-01-30","2026-01-16","2025-12-12","2025-09-29"]""");
    }

    [Fact]
    public async Task Other_shops_pass_over_what_is_added()
    {
        var plain = released.Agent();
        var created = await plain.CreateAsync(Priced($"{{\"amount\":1,{Source}}}"));
        Tells(created, "price_change").ShouldBeFalse();

        var completed = await plain.CompleteAsync(created.Id, Pay("""{"name":"Ada King"}"""));

        completed.SessionStatus.ShouldBe("completed");
        completed.Text.ShouldNotContain("Ada King");
    }

    private static string Pay(string details) => AcpAgent.Pay().Insert(1, $"\"fulfillment_details\":{details},");

    private static string Priced(string price) =>
        AcpAgent
            .Create()
            .Replace("\"quantity\":1", $"\"quantity\":1,\"suggested_price\":{price}", StringComparison.Ordinal);

    private static bool Tells(AcpReply reply, string code) =>
        reply.Body["messages"]!
            .AsArray()
            .Any(message => string.Equals((string?)message!["code"], code, StringComparison.Ordinal));

    public sealed class UnreleasedHost : AcpHost
    {
        protected override void Configure(AcpOptions acp) => acp.Unreleased = true;
    }
}
