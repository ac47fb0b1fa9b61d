using System.Net;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp.Rfcs;

/// <summary>The conformance checklist of the capability negotiation RFC (§10).</summary>
public sealed class CapabilityNegotiationTests(AcpHost host) : IClassFixture<AcpHost>
{
    private readonly AcpAgent agent = host.Agent();

    [Fulfills(Rfc.Capabilities, "#2")]
    [Fact]
    public async Task Every_response_includes_capabilities_with_payment_handlers()
    {
        var id = await agent.CreatedAsync();

        foreach (
            var reply in new[]
            {
                await agent.FindAsync(id),
                await agent.UpdateAsync(id, "{}"),
                await agent.CompleteAsync(id),
            }
        )
        {
            reply.Body["capabilities"]!["payment"]!["handlers"]!.AsArray().ShouldNotBeEmpty();
        }
    }

    [Fulfills(Rfc.Capabilities, "#4")]
    [Fulfills(Rfc.Capabilities, "#10")]
    [Fact]
    public async Task Interventions_are_the_intersection_of_both_sides()
    {
        var body = AcpAgent
            .Create()
            .Replace(
                "\"capabilities\":{}",
                "\"capabilities\":{\"interventions\":{\"supported\":[\"3ds\",\"biometric\",\"address_verification\"]}}",
                StringComparison.Ordinal
            );

        (await agent.CreateAsync(body)).Body["capabilities"]!["interventions"]!["supported"]!
            .ToJsonString()
            .ShouldBe("""["3ds"]""");
    }

    [Fulfills(Rfc.Capabilities, "#5")]
    [Fact]
    public async Task Unknown_capability_values_are_ignored()
    {
        var body = AcpAgent
            .Create()
            .Replace(
                "\"capabilities\":{}",
                "\"capabilities\":{\"interventions\":{\"supported\":[\"telepathy\",7],\"display_context\":3},\"x\":[]}",
                StringComparison.Ordinal
            );

        (await agent.CreateAsync(body)).ShouldBe(HttpStatusCode.Created);
    }

    [Fulfills(Rfc.Capabilities, "#6")]
    [Fulfills(Rfc.Capabilities, "#7")]
    [Fact]
    public async Task Declared_capabilities_open_no_door()
    {
        var body = AcpAgent
            .Create()
            .Replace(
                "\"capabilities\":{}",
                "\"capabilities\":{\"payment\":{\"handlers\":[{\"id\":\"crypto\"}]},\"interventions\":{\"supported\":[\"3ds\"]}}",
                StringComparison.Ordinal
            );
        var id = await agent.CreatedAsync(body);

        (await agent.CompleteAsync(id, AcpAgent.Pay(handler: "crypto"))).ShouldBe(HttpStatusCode.BadRequest);
        (await agent.CompleteAsync(id, AcpAgent.Pay("spt_test_3ds"))).SessionStatus.ShouldBe("authentication_required");
    }

    [Fulfills(Rfc.Capabilities, "#8")]
    [Fact]
    public async Task A_payment_handler_that_is_not_offered_is_refused_by_name()
    {
        var id = await agent.CreatedAsync();

        (await agent.CompleteAsync(id, AcpAgent.Pay(handler: "crypto"))).ShouldBeError(
            HttpStatusCode.BadRequest,
            "invalid",
            "$.payment_data.handler_id"
        );
    }

    [Fulfills(Rfc.Capabilities, "#13")]
    [Fact]
    public async Task An_empty_intersection_is_told_as_an_empty_list() =>
        (await agent.CreateAsync()).Body["capabilities"]!["interventions"]!["supported"]!.ToJsonString().ShouldBe("[]");
}
