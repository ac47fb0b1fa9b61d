using AcpAssistant.Commerce.Idempotency;
using AcpAssistant.IntegrationTests.Databases;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Conformance;

public sealed class SqliteIdempotencyStoreTests(SqliteFixture fixture)
    : IdempotencyStoreConformance(fixture),
        IClassFixture<SqliteFixture>;

public sealed class PostgreSqlIdempotencyStoreTests(PostgreSqlFixture fixture)
    : IdempotencyStoreConformance(fixture),
        IClassFixture<PostgreSqlFixture>;

public abstract class IdempotencyStoreConformance(DatabaseFixture fixture)
    : StoreConformance<IIdempotencyStore>(fixture)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Retention = TimeSpan.FromDays(1);
    private static readonly StoredResponse Response = new(201, """{"id":"cs_é\"1"}""");

    [Fact]
    public async Task The_first_request_claims_and_the_second_waits()
    {
        var key = NewKey();

        (await ClaimAsync(key)).ShouldBeOfType<ClaimOutcome.Claimed>();
        (await ClaimAsync(key)).ShouldBeOfType<ClaimOutcome.InFlight>();
    }

    [Fact]
    public async Task An_answered_request_is_answered_again_word_for_word()
    {
        var key = NewKey();
        await ClaimAsync(key);
        await Store.StoreAsync(new IdempotentAnswer(key, Response), Stop);

        (await ClaimAsync(key)).ShouldBe(new ClaimOutcome.Replay(Response));
    }

    [Fact]
    public async Task Another_body_under_the_same_key_conflicts_before_and_after_the_answer()
    {
        var key = NewKey();
        await ClaimAsync(key);
        (await ClaimAsync(key, "other")).ShouldBeOfType<ClaimOutcome.Conflict>();

        await Store.StoreAsync(new IdempotentAnswer(key, Response), Stop);
        (await ClaimAsync(key, "other")).ShouldBeOfType<ClaimOutcome.Conflict>();
    }

    [Fact]
    public async Task The_same_key_of_another_caller_or_path_is_another_key()
    {
        var key = NewKey();
        await ClaimAsync(key);

        (await ClaimAsync(key with { Caller = "other" })).ShouldBeOfType<ClaimOutcome.Claimed>();
        (await ClaimAsync(key with { Path = "POST /other" })).ShouldBeOfType<ClaimOutcome.Claimed>();
    }

    [Fact]
    public async Task The_first_answer_stays()
    {
        var key = NewKey();
        await ClaimAsync(key);
        await Store.StoreAsync(new IdempotentAnswer(key, Response), Stop);

        await Store.StoreAsync(new IdempotentAnswer(key, new StoredResponse(409, "{}")), Stop);
        await Store.ReleaseAsync(key, Stop);

        (await ClaimAsync(key)).ShouldBe(new ClaimOutcome.Replay(Response));
    }

    [Fact]
    public async Task A_released_key_is_fresh_even_for_another_body()
    {
        var key = NewKey();
        await ClaimAsync(key);
        await Store.ReleaseAsync(key, Stop);

        (await ClaimAsync(key, "other")).ShouldBeOfType<ClaimOutcome.Claimed>();
    }

    [Fact]
    public async Task A_claim_whose_lease_ended_is_taken_over_by_an_equal_request_only()
    {
        var key = NewKey();
        await ClaimAsync(key);

        (await ClaimAsync(key, later: Lease - TimeSpan.FromMilliseconds(1))).ShouldBeOfType<ClaimOutcome.InFlight>();
        (await ClaimAsync(key, "other", Lease)).ShouldBeOfType<ClaimOutcome.Conflict>();
        (await ClaimAsync(key, later: Lease)).ShouldBeOfType<ClaimOutcome.Claimed>();
        (await ClaimAsync(key, later: Lease)).ShouldBeOfType<ClaimOutcome.InFlight>();
    }

    [Fact]
    public async Task An_answer_is_forgotten_after_its_time_and_not_before()
    {
        var key = NewKey();
        await ClaimAsync(key);
        await Store.StoreAsync(new IdempotentAnswer(key, Response), Stop);

        (await ClaimAsync(key, "other", Retention - TimeSpan.FromSeconds(1))).ShouldBeOfType<ClaimOutcome.Conflict>();
        (await ClaimAsync(key, "other", Retention)).ShouldBeOfType<ClaimOutcome.Claimed>();
        (await ClaimAsync(key, "other", Retention)).ShouldBeOfType<ClaimOutcome.InFlight>();
    }

    [Fact]
    public async Task Cleaning_up_removes_only_what_is_forgotten()
    {
        var key = NewKey();
        await ClaimAsync(key);
        await Store.StoreAsync(new IdempotentAnswer(key, Response), Stop);

        for (var claim = 0; claim < 600; claim++)
        {
            await ClaimAsync(NewKey(), later: Retention - TimeSpan.FromSeconds(1));
        }

        (await ClaimAsync(key)).ShouldBe(new ClaimOutcome.Replay(Response));
    }

    [Fact]
    public async Task Of_many_equal_requests_at_once_exactly_one_claims()
    {
        var key = NewKey();

        var outcomes = await AtOnceAsync(32, _ => ClaimAsync(key));

        outcomes.OfType<ClaimOutcome.Claimed>().Count().ShouldBe(1);
        outcomes.OfType<ClaimOutcome.InFlight>().Count().ShouldBe(31);
    }

    [Fact]
    public async Task Of_many_that_take_over_at_once_exactly_one_claims()
    {
        var key = NewKey();
        await ClaimAsync(key);

        var outcomes = await AtOnceAsync(32, _ => ClaimAsync(key, later: Lease));

        outcomes.OfType<ClaimOutcome.Claimed>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Claims_and_releases_at_once_never_give_a_key_to_two()
    {
        var key = NewKey();
        var holders = 0;
        var most = 0;

        await AtOnceAsync(
            16,
            async _ =>
            {
                for (var round = 0; round < 10; round++)
                {
                    if (await ClaimAsync(key) is ClaimOutcome.Claimed)
                    {
                        most = Math.Max(most, Interlocked.Increment(ref holders));
                        Interlocked.Decrement(ref holders);
                        await Store.ReleaseAsync(key, Stop);
                    }
                }

                return true;
            }
        );

        most.ShouldBe(1);
    }

    [Fact]
    public async Task Answers_outlive_a_crash()
    {
        var key = NewKey();
        await ClaimAsync(key);
        await Store.StoreAsync(new IdempotentAnswer(key, Response), Stop);

        var outcome = await AfterRestart().ClaimAsync(key, "print", Now, Lease, Retention, Stop);

        outcome.ShouldBe(new ClaimOutcome.Replay(Response));
    }

    private static IdempotencyKey NewKey() => new("agent", "POST /checkout_sessions", Unique("key"));

    private Task<ClaimOutcome> ClaimAsync(IdempotencyKey key, string fingerprint = "print", TimeSpan later = default) =>
        Store.ClaimAsync(key, fingerprint, Now + later, Lease, Retention, Stop);
}
