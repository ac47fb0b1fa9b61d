using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Idempotency;
using AcpAssistant.IntegrationTests.Databases;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Conformance;

public sealed class SqliteCommitClaimTests(SqliteFixture fixture)
    : CommitClaimConformance(fixture),
        IClassFixture<SqliteFixture>;

public sealed class PostgreSqlCommitClaimTests(PostgreSqlFixture fixture)
    : CommitClaimConformance(fixture),
        IClassFixture<PostgreSqlFixture>;

/// <summary>Keys that are claimed in the commit of the effect.</summary>
public abstract class CommitClaimConformance(DatabaseFixture fixture) : CheckoutStoreSuite(fixture)
{
    private static readonly StoredResponse Response = new(201, """{"id":"cs_é\"1"}""");

    [Fact]
    public async Task Key_answer_and_effect_are_one_commit()
    {
        var commit = Commit(NewClaim());

        (await Store.CommitAsync(commit, Stop)).ShouldBe(new CommitOutcome.Saved(1));

        (await ClaimAgainAsync(commit.Claim!.Key)).ShouldBe(new ClaimOutcome.Replay(Response));
        (await FindAsync(commit.Session)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_key_that_was_used_stops_the_effect_and_tells_the_first_answer()
    {
        var claim = NewClaim();
        await Store.CommitAsync(Commit(claim), Stop);
        var again = Commit(NewClaim(claim.Key));
        var other = Commit(NewClaim(claim.Key, "another body"));

        (await Store.CommitAsync(again, Stop)).ShouldBe(new CommitOutcome.Held(new ClaimOutcome.Replay(Response)));
        (await Store.CommitAsync(other, Stop)).ShouldBe(new CommitOutcome.Held(new ClaimOutcome.Conflict()));

        (await FindAsync(again.Session)).ShouldBeNull();
        (await FindAsync(other.Session)).ShouldBeNull();
    }

    [Fact]
    public async Task A_claim_without_answer_is_in_flight_until_its_answer_comes()
    {
        var claim = NewClaim();
        await Store.CommitAsync(Commit(claim) with { Answer = null }, Stop);
        var keys = Get<IIdempotencyStore>();

        (await Store.CommitAsync(Commit(NewClaim(claim.Key)), Stop)).ShouldBe(
            new CommitOutcome.Held(new ClaimOutcome.InFlight())
        );
        (await keys.AnswerAsync(NewClaim(claim.Key), new StoredResponse(400, "{}"), Stop)).ShouldBe(
            new ClaimOutcome.InFlight()
        );
        claim.Made();
        await keys.AnswerAsync(claim, Response, Stop);

        (await keys.FindAsync(NewClaim(claim.Key), Stop)).ShouldBe(new ClaimOutcome.Replay(Response));
    }

    [Fact]
    public async Task An_effect_that_is_not_written_leaves_its_key_free()
    {
        var claim = NewClaim();
        var stale = Commit(claim);
        stale = stale with { Session = stale.Session with { Version = 3 } };

        (await Store.CommitAsync(stale, Stop)).ShouldBeOfType<CommitOutcome.Stale>();

        (await Get<IIdempotencyStore>().FindAsync(claim, Stop)).ShouldBeOfType<ClaimOutcome.Claimed>();
        (await Store.CommitAsync(Commit(claim), Stop)).ShouldBe(new CommitOutcome.Saved(1));
    }

    [Fact]
    public async Task Looking_claims_nothing_and_sees_what_is_forgotten_as_free()
    {
        var claim = NewClaim();
        var keys = Get<IIdempotencyStore>();
        (await keys.FindAsync(claim, Stop)).ShouldBeOfType<ClaimOutcome.Claimed>();
        await Store.CommitAsync(Commit(claim), Stop);

        (await keys.FindAsync(NewClaim(claim.Key, "other"), Stop)).ShouldBeOfType<ClaimOutcome.Conflict>();
        (
            await keys.FindAsync(NewClaim(claim.Key, later: TimeSpan.FromDays(1)), Stop)
        ).ShouldBeOfType<ClaimOutcome.Claimed>();
    }

    [Fact]
    public async Task Of_many_commits_under_one_key_exactly_one_has_an_effect()
    {
        var claim = NewClaim();
        var commits = Enumerable.Range(0, 32).Select(_ => Commit(NewClaim(claim.Key))).ToList();

        var outcomes = await AtOnceAsync(32, number => Store.CommitAsync(commits[number], Stop));

        outcomes.OfType<CommitOutcome.Saved>().Count().ShouldBe(1);
        outcomes.OfType<CommitOutcome.Held>().Count(held => held.By == new ClaimOutcome.Replay(Response)).ShouldBe(31);
        var found = await Task.WhenAll(commits.Select(commit => FindAsync(commit.Session)));
        found.Count(session => session is not null).ShouldBe(1);
    }

    private static CheckoutCommit Commit(KeyClaim claim) =>
        new()
        {
            Session = Samples.Session(Unique("cs")),
            Claim = claim,
            Answer = new IdempotentAnswer(claim.Key, Response),
        };

    private static KeyClaim NewClaim(IdempotencyKey? key = null, string print = "print", TimeSpan later = default) =>
        new(
            key ?? new IdempotencyKey("shopper", "POST /checkout_sessions", Unique("key")),
            print,
            Now + later,
            TimeSpan.FromMinutes(1),
            TimeSpan.FromDays(1)
        );
}
