using System.Net;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp.Rfcs;

/// <summary>The conformance checklist of the discovery RFC (§10).</summary>
public sealed class DiscoveryTests(AcpHost host) : IClassFixture<AcpHost>
{
    [Fulfills(Rfc.Discovery, "#1")]
    [Fulfills(Rfc.Discovery, "#2")]
    [Fulfills(Rfc.Discovery, "#9")]
    [Fact]
    public async Task The_document_stands_at_the_root_for_everybody()
    {
        var reply = await Get();

        reply.ShouldBe(HttpStatusCode.OK);
        reply.Headers["Cache-Control"].ShouldBe("public, max-age=3600");
    }

    [Fulfills(Rfc.Discovery, "#4")]
    [Fulfills(Rfc.Discovery, "#5")]
    [Fulfills(Rfc.Discovery, "#6")]
    [Fact]
    public async Task It_names_protocol_and_versions_oldest_first()
    {
        var protocol = (await Get()).Body["protocol"]!;

        protocol["name"]!.GetValue<string>().ShouldBe("acp");
        var versions = protocol["supported_versions"]!
            .AsArray()
            .Select(version => version!.GetValue<string>())
            .ToList();
        versions.ShouldBe(versions.Order(StringComparer.Ordinal));
        versions[^1].ShouldBe(protocol["version"]!.GetValue<string>());
    }

    [Fact]
    public async Task Its_base_address_leads_to_the_sessions()
    {
        var reply = await Get();
        var sessions = new Uri(reply.Body["api_base_url"]!.GetValue<string>() + AcpAgent.Sessions + "/cs_unknown");

        (await host.Agent().SendAsync(HttpMethod.Get, sessions.PathAndQuery, null, null)).ShouldBeError(
            HttpStatusCode.NotFound,
            "not_found"
        );
    }

    [Fulfills(Rfc.Discovery, "#3")]
    [Fulfills(Rfc.Discovery, "#7")]
    [Fulfills(Rfc.Discovery, "#8")]
    [Fulfills(Rfc.Discovery, "#11")]
    [Fulfills(Rfc.Discovery, "#12")]
    [Fact]
    public async Task It_offers_what_is_there_and_nothing_else()
    {
        var body = (await Get()).Body;

        body["transports"]!.ToJsonString().ShouldBe("""["rest","mcp"]""");
        body["capabilities"]!["services"]!.ToJsonString().ShouldBe("""["checkout","orders","carts"]""");
        body["capabilities"]!["intervention_types"]!.ToJsonString().ShouldBe("""["3ds"]""");
        body["capabilities"]!["supported_currencies"]!.ToJsonString().ShouldBe("""["usd"]""");
    }

    [Fulfills(Rfc.Discovery, "#10")]
    [Fact]
    public async Task It_names_the_extensions_that_sessions_declare()
    {
        var session = (await host.Agent().CreateAsync()).ShouldBe(HttpStatusCode.Created).Body;
        var declared = session["capabilities"]!["extensions"]!.AsArray().Select(Named).ToList();

        declared.ShouldNotBeEmpty();
        (await Get()).Body["capabilities"]!["extensions"]!.AsArray().Select(Named).ShouldBe(declared);

        static string Named(System.Text.Json.Nodes.JsonNode? extension) => extension!["name"]!.GetValue<string>();
    }

    [Fulfills(Rfc.Discovery, "#14")]
    [Fact]
    public async Task It_stays_the_same()
    {
        var first = await Get();

        await host.Agent().CreatedAsync();
        host.Time.Advance(TimeSpan.FromMinutes(59));

        (await Get()).Text.ShouldBe(first.Text);
    }

    [Theory]
    [InlineData("merchant")]
    [InlineData("handler")]
    [InlineData("psp")]
    [InlineData("sandbox")]
    public async Task It_keeps_merchant_and_payment_provider_to_itself(string secret) =>
        (await Get()).Text.ShouldNotContain(secret, Case.Insensitive);

    private Task<AcpReply> Get() =>
        host.Agent()
            .SendAsync(
                HttpMethod.Get,
                "/.well-known/acp.json",
                null,
                request =>
                {
                    request.Headers.Remove("Authorization");
                    request.Headers.Remove("API-Version");
                }
            );
}
