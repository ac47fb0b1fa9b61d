using System.Net;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp.Versions;

/// <summary>What differs between the versions about idempotency keys: they became mandatory, and a mismatch 422 instead of 409, with 2026-04-17.</summary>
public sealed class IdempotencyRuleTests(AcpHost host) : IClassFixture<AcpHost>
{
    public static TheoryData<string> Versions => Speech.Versions;

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Another_body_under_the_same_key_is_a_conflict_with_the_version_s_status(string version)
    {
        var (agent, speech) = Agent(version);
        var key = AcpAgent.NewKey();
        await agent.CreateAsync(speech.CreateShells(1), key);

        (await agent.CreateAsync(speech.CreateShells(2), key)).ShouldBeError(
            IsNewest(version) ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.Conflict,
            "idempotency_conflict"
        );
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task The_same_request_again_gets_the_same_answer(string version)
    {
        var (agent, speech) = Agent(version);
        var key = AcpAgent.NewKey();
        var id = await agent.CreatedAsync(speech.CreateShells());
        var first = await agent.CompleteAsync(id, speech.Pay(), key);

        var second = await agent.CompleteAsync(id, speech.Pay(), key);

        second.ShouldBe(HttpStatusCode.OK).Text.ShouldBe(first.Text);
        second.Headers["Idempotent-Replayed"].ShouldBe("true");
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_key_is_mandatory_in_the_newest_version_only(string version)
    {
        var (agent, speech) = Agent(version);

        var created = await agent.PostAsync(AcpAgent.Sessions, speech.CreateShells(), change: WithoutKey);

        if (IsNewest(version))
        {
            created.ShouldBeError(HttpStatusCode.BadRequest, "idempotency_key_required");
            return;
        }

        created.ShouldBe(HttpStatusCode.Created);
        var session = $"{AcpAgent.Sessions}/{created.Id}";
        (await agent.PostAsync(session, speech.Choose("express"), change: WithoutKey)).ShouldBe(HttpStatusCode.OK);
        (await agent.PostAsync(session + "/complete", speech.Pay(), change: WithoutKey)).SessionStatus.ShouldBe(
            "completed"
        );
        (await agent.PostAsync(session + "/complete", speech.Pay(), change: WithoutKey)).ShouldBeError(
            HttpStatusCode.Conflict,
            "session_completed"
        );
        (await agent.PostAsync(session + "/cancel", null, change: WithoutKey)).ShouldBe(
            HttpStatusCode.MethodNotAllowed
        );
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_key_that_is_sent_must_be_a_good_one_in_every_version(string version)
    {
        var (agent, speech) = Agent(version);

        (await agent.CreateAsync(speech.CreateShells(), new string('k', 256))).ShouldBeError(
            HttpStatusCode.BadRequest,
            "invalid_idempotency_key"
        );
    }

    private static void WithoutKey(HttpRequestMessage request) => request.Headers.Remove("Idempotency-Key");

    private static bool IsNewest(string version) => string.Equals(version, AcpAgent.Newest, StringComparison.Ordinal);

    private (AcpAgent Agent, Speech Speech) Agent(string version) => (host.Agent(version: version), Speech.Of(version));
}
