using AcpAssistant.Commerce.Carts;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Idempotency;
using AcpAssistant.IntegrationTests.Databases;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Conformance;

public sealed class SqliteCartStoreTests(SqliteFixture fixture)
    : CartStoreConformance(fixture),
        IClassFixture<SqliteFixture>;

public sealed class PostgreSqlCartStoreTests(PostgreSqlFixture fixture)
    : CartStoreConformance(fixture),
        IClassFixture<PostgreSqlFixture>;

public abstract class CartStoreConformance(DatabaseFixture fixture) : StoreConformance<ICartStore>(fixture)
{
    private const string Fingerprint = "f";

    [Fact]
    public async Task A_cart_comes_back_as_it_was_saved_with_its_new_version()
    {
        var cart = Samples.Cart(Unique("cart"));

        (await SaveAsync(cart)).ShouldBeTrue();

        (await FindAsync(cart)).ShouldHaveTheValuesOf(cart with { Version = 1 });
        (await AfterRestart().FindAsync(cart.Id, cart.Owner, Stop)).ShouldHaveTheValuesOf(cart with { Version = 1 });
    }

    [Fact]
    public async Task Another_owners_cart_looks_like_none_and_can_t_be_changed()
    {
        var cart = Samples.Cart(Unique("cart"));
        await SaveAsync(cart);
        var stolen = cart with { Version = 1, Owner = CheckoutOwner.Agent("other"), Locale = "xx" };

        (await FindAsync(stolen)).ShouldBeNull();
        (await SaveAsync(stolen)).ShouldBeFalse();
        (await SaveAsync(stolen with { Version = 0 })).ShouldBeFalse();
        (await Store.RemoveAsync(stolen, null, Stop)).ShouldBeFalse();
        (await FindAsync(cart)).ShouldHaveTheValuesOf(cart with { Version = 1 });
    }

    [Fact]
    public async Task A_stale_version_writes_nothing_and_answers_nothing()
    {
        var cart = Samples.Cart(Unique("cart"));
        await SaveAsync(cart);
        var key = await ClaimAsync();
        var answer = new IdempotentAnswer(key, new StoredResponse(200, "{}"));

        (await Store.SaveAsync(cart, answer, Stop)).ShouldBeFalse();
        (await Store.SaveAsync(cart with { Version = 7, Locale = "xx" }, answer, Stop)).ShouldBeFalse();
        (await Store.RemoveAsync(cart with { Version = 7 }, answer, Stop)).ShouldBeFalse();

        (await FindAsync(cart)).ShouldHaveTheValuesOf(cart with { Version = 1 });
        (await ClaimAgainAsync(key)).ShouldBeOfType<ClaimOutcome.InFlight>();
    }

    [Fact]
    public async Task A_change_and_its_answer_are_stored_together()
    {
        var cart = Samples.Cart(Unique("cart"));
        await SaveAsync(cart);
        var key = await ClaimAsync();
        var answer = new IdempotentAnswer(key, new StoredResponse(200, """{"changed":true}"""));

        (await Store.SaveAsync(cart with { Version = 1, Locale = "de" }, answer, Stop)).ShouldBeTrue();

        (await FindAsync(cart)).ShouldHaveTheValuesOf(cart with { Version = 2, Locale = "de" });
        (await ClaimAgainAsync(key)).ShouldBe(new ClaimOutcome.Replay(answer.Response));
    }

    [Fact]
    public async Task A_removed_cart_is_gone_and_its_answer_stays()
    {
        var cart = Samples.Cart(Unique("cart"));
        await SaveAsync(cart);
        var key = await ClaimAsync();
        var answer = new IdempotentAnswer(key, new StoredResponse(200, """{"gone":true}"""));

        (await Store.RemoveAsync(cart with { Version = 1 }, answer, Stop)).ShouldBeTrue();

        (await FindAsync(cart)).ShouldBeNull();
        (await ClaimAgainAsync(key)).ShouldBe(new ClaimOutcome.Replay(answer.Response));
        (await Store.RemoveAsync(cart with { Version = 1 }, null, Stop)).ShouldBeFalse();
    }

    [Fact]
    public async Task Of_many_changes_at_once_exactly_one_is_made()
    {
        var cart = Samples.Cart(Unique("cart"));
        await SaveAsync(cart);

        var saved = await AtOnceAsync(16, number => SaveAsync(cart with { Version = 1, Locale = $"l{number}" }));

        saved.Count(isSaved => isSaved).ShouldBe(1);
        (await FindAsync(cart))!.Version.ShouldBe(2);
    }

    [Fact]
    public async Task Expired_carts_are_swept_out_when_new_ones_come()
    {
        var old = Samples.Cart(Unique("cart"));
        await SaveAsync(old);

        for (var number = 0; number < 64; number++)
        {
            await SaveAsync(
                Samples.Cart(Unique("cart")) with
                {
                    UpdatedAt = old.ExpiresAt,
                    ExpiresAt = old.ExpiresAt.AddDays(1),
                }
            );
        }

        (await FindAsync(old)).ShouldBeNull();
    }

    private Task<bool> SaveAsync(Cart cart) => Store.SaveAsync(cart, answer: null, Stop);

    private Task<Cart?> FindAsync(Cart cart) => Store.FindAsync(cart.Id, cart.Owner, Stop);

    private async Task<IdempotencyKey> ClaimAsync()
    {
        var key = new IdempotencyKey("shopper", "PUT /carts", Unique("key"));
        (await ClaimAgainAsync(key)).ShouldBeOfType<ClaimOutcome.Claimed>();
        return key;
    }

    private Task<ClaimOutcome> ClaimAgainAsync(IdempotencyKey key) =>
        Get<IIdempotencyStore>().ClaimAsync(key, Fingerprint, Now, TimeSpan.FromMinutes(2), TimeSpan.FromDays(2), Stop);
}
