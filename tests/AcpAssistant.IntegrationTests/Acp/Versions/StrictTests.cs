using System.Net;
using AcpAssistant.Server.Acp;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp.Versions;

/// <summary>A shop that refuses what a version's schema doesn't know.</summary>
public sealed class StrictTests(StrictTests.StrictHost host) : IClassFixture<StrictTests.StrictHost>
{
    public static TheoryData<string> Versions => Speech.Versions;

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task An_unknown_field_is_refused_with_its_path(string version)
    {
        var (agent, speech) = Agent(version);
        var id = await agent.CreatedAsync(speech.CreateShells());

        (await agent.CreateAsync(speech.CreateShells().Insert(1, "\"surprise\":1,"))).ShouldBeError(
            HttpStatusCode.BadRequest,
            "unknown_field",
            "$.surprise"
        );
        (await agent.UpdateAsync(id, speech.Deliver(AcpAgent.Address.Insert(1, "\"floor\":3,")))).ShouldBeError(
            HttpStatusCode.BadRequest,
            "unknown_field",
            speech.Address + ".floor"
        );
        (
            await agent.CompleteAsync(
                id,
                speech.Pay().Replace("\"payment_data\":{", "\"payment_data\":{\"pin\":1,", StringComparison.Ordinal)
            )
        ).ShouldBeError(HttpStatusCode.BadRequest, "unknown_field", "$.payment_data.pin");
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task The_whole_purchase_works_with_every_spelling_of_a_quantity(string version)
    {
        var (agent, speech) = Agent(version);
        var id = await agent.CreatedAsync(
            speech.Create(
                $$"""[{"id":"{{Goods.Shell}}","quantity":1},{"item":{"id":"{{Goods.Shell}}"},"quantity":1}]"""
            )
        );

        (await agent.UpdateAsync(id, speech.Choose("express"))).ShouldBe(HttpStatusCode.OK);
        (await agent.CompleteAsync(id, speech.Pay())).SessionStatus.ShouldBe("completed");
    }

    private (AcpAgent Agent, Speech Speech) Agent(string version) => (host.Agent(version: version), Speech.Of(version));

    public sealed class StrictHost : AcpHost
    {
        protected override void Configure(AcpOptions acp) => acp.StrictRequests = true;
    }
}
