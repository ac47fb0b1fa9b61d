using AcpAssistant.Assistant.Identity;
using AcpAssistant.Commerce;
using AcpAssistant.IntegrationTests.Databases;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Conformance;

public sealed class SqliteOneTimeCodeStoreTests(SqliteFixture fixture)
    : OneTimeCodeStoreConformance(fixture),
        IClassFixture<SqliteFixture>;

public sealed class PostgreSqlOneTimeCodeStoreTests(PostgreSqlFixture fixture)
    : OneTimeCodeStoreConformance(fixture),
        IClassFixture<PostgreSqlFixture>;

public abstract class OneTimeCodeStoreConformance(DatabaseFixture fixture)
    : StoreConformance<IOneTimeCodeStore>(fixture)
{
    [Fact]
    public async Task Each_attempt_gives_the_code_until_none_is_left()
    {
        var code = NewCode() with { AttemptsLeft = 2 };
        (await StoreAsync(code)).ShouldBeTrue();

        (await TakeAsync(code)).ShouldBe(code with { AttemptsLeft = 1 });
        (await TakeAsync(code)).ShouldBe(code with { AttemptsLeft = 0 });
        (await TakeAsync(code)).ShouldBeNull();
    }

    [Fact]
    public async Task A_new_code_of_the_conversation_replaces_the_old_one()
    {
        var old = NewCode();
        var renewed = NewCode() with { ConversationId = old.ConversationId };
        await StoreAsync(old);
        await StoreAsync(renewed);

        (await TakeAsync(old))!.Hash.ShouldBe(renewed.Hash);
        (await ConsumeAsync(old)).ShouldBeFalse();
        (await ConsumeAsync(renewed)).ShouldBeTrue();
    }

    [Fact]
    public async Task An_expired_or_unknown_code_gives_nothing()
    {
        var code = NewCode();
        await StoreAsync(code);

        (await Store.TakeAttemptAsync(code.ConversationId, code.ExpiresAt, Stop)).ShouldBeNull();
        (await Store.TakeAttemptAsync(code.ConversationId, code.ExpiresAt.AddMilliseconds(-1), Stop)).ShouldNotBeNull();
        (await Store.TakeAttemptAsync("none", Now, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Too_many_codes_to_an_address_within_the_hour_are_refused()
    {
        var email = NewEmail();
        for (var sent = 0; sent < 3; sent++)
        {
            (await Store.TryStoreAsync(NewCode() with { Email = email }, 3, Now.AddMinutes(sent), Stop)).ShouldBeTrue();
        }

        var refused = NewCode() with { Email = email };
        (await Store.TryStoreAsync(refused, 3, Now.AddMinutes(59), Stop)).ShouldBeFalse();
        (await TakeAsync(refused)).ShouldBeNull();
        (await Store.TryStoreAsync(NewCode(), 3, Now.AddMinutes(59), Stop)).ShouldBeTrue();
        (await Store.TryStoreAsync(refused, 3, Now.AddMinutes(60), Stop)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_code_is_used_up_by_one_caller_with_the_right_address_and_hash()
    {
        var code = NewCode();
        await StoreAsync(code);

        (await Store.ConsumeAsync(code.ConversationId, NewEmail(), code.Hash, Stop)).ShouldBeFalse();
        (await Store.ConsumeAsync(code.ConversationId, code.Email, "other", Stop)).ShouldBeFalse();
        (await ConsumeAsync(code)).ShouldBeTrue();
        (await ConsumeAsync(code)).ShouldBeFalse();
        (await TakeAsync(code)).ShouldBeNull();
    }

    [Fact]
    public async Task Of_many_that_consume_at_once_exactly_one_succeeds()
    {
        var code = NewCode();
        await StoreAsync(code);

        var consumed = await AtOnceAsync(32, _ => ConsumeAsync(code));

        consumed.Count(isConsumed => isConsumed).ShouldBe(1);
    }

    [Fact]
    public async Task Guesses_at_once_get_no_more_attempts_than_guesses_in_a_row()
    {
        var code = NewCode() with { AttemptsLeft = 5 };
        await StoreAsync(code);

        var taken = await AtOnceAsync(32, _ => TakeAsync(code));

        taken.Count(attempt => attempt is not null).ShouldBe(5);
    }

    [Fact]
    public async Task Requests_at_once_send_no_more_codes_than_requests_in_a_row()
    {
        var email = NewEmail();

        var stored = await AtOnceAsync(32, _ => Store.TryStoreAsync(NewCode() with { Email = email }, 3, Now, Stop));

        stored.Count(isStored => isStored).ShouldBe(3);
    }

    private static EmailAddress NewEmail() => EmailAddress.Parse($"{Unique("code")}@example.com");

    private static OneTimeCode NewCode() =>
        new(Unique("conv"), NewEmail(), "c2FsdA==", Unique("hash"), Now.AddMinutes(10), AttemptsLeft: 5);

    private Task<bool> StoreAsync(OneTimeCode code) => Store.TryStoreAsync(code, 3, Now, Stop);

    private Task<OneTimeCode?> TakeAsync(OneTimeCode code) => Store.TakeAttemptAsync(code.ConversationId, Now, Stop);

    private Task<bool> ConsumeAsync(OneTimeCode code) =>
        Store.ConsumeAsync(code.ConversationId, code.Email, code.Hash, Stop);
}
