using AcpAssistant.Adapters.Payments.Sandbox;
using AcpAssistant.Adapters.Storage;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Payments;
using AcpAssistant.IntegrationTests.Databases;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Conformance;

public sealed class SqliteSandboxLedgerTests(SqliteFixture fixture)
    : SandboxLedgerConformance(fixture),
        IClassFixture<SqliteFixture>;

public sealed class PostgreSqlSandboxLedgerTests(PostgreSqlFixture fixture)
    : SandboxLedgerConformance(fixture),
        IClassFixture<PostgreSqlFixture>;

/// <summary>The sandbox's ledger in the database forgets nothing and gives nothing away, however many ask at once.</summary>
public abstract class SandboxLedgerConformance(DatabaseFixture fixture) : StoreConformance<Database>(fixture)
{
    private SqlSandboxLedger Ledger => new(Store);

    [Fact]
    public async Task A_charge_is_kept_word_for_word_and_found_after_a_restart()
    {
        var charge = Charge();
        (await AddAsync(charge)).ShouldBe(charge);

        (await new SqlSandboxLedger(AfterRestart()).FindAsync(charge.Key, Stop)).ShouldBe(charge);
        (await Ledger.FindAsync(Unique("never"), Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task The_first_charge_of_a_key_is_the_one_that_counts()
    {
        var charge = Charge();
        var results = await AtOnceAsync(
            16,
            number => AddAsync(charge with { PaymentId = $"{charge.PaymentId}-{number}" })
        );

        results.Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_single_use_token_captures_once_however_many_try()
    {
        var token = Unique("token");
        var results = await AtOnceAsync(
            16,
            _ => AddAsync(Charge() with { TokenFingerprint = token }, isSingleUse: true)
        );

        results.Count(charge => charge.State == SandboxChargeState.Captured).ShouldBe(1);
        results
            .Where(charge => charge.State != SandboxChargeState.Captured)
            .ShouldAllBe(charge => charge.Reason == PaymentReasons.ConsumedToken);
    }

    [Fact]
    public async Task A_declined_charge_leaves_its_token_usable()
    {
        var token = Unique("token");
        var declined = Charge() with
        {
            TokenFingerprint = token,
            State = SandboxChargeState.Declined,
            Reason = PaymentReasons.AmountOverLimit,
        };

        await AddAsync(declined, isSingleUse: true);
        (await AddAsync(Charge() with { TokenFingerprint = token }, isSingleUse: true)).State.ShouldBe(
            SandboxChargeState.Captured
        );
    }

    [Fact]
    public async Task Refunds_never_exceed_the_charge_however_many_ask_at_once()
    {
        var charge = await AddAsync(Charge());
        var results = await AtOnceAsync(16, number => RefundAsync(charge, 300, $"{charge.Key}-{number}"));

        results.Count(outcome => outcome is RefundOutcome.Refunded).ShouldBe(3);
        results.OfType<RefundOutcome.Refused>().ShouldAllBe(refused => refused.Reason == "amount_over_captured");
    }

    [Fact]
    public async Task The_same_refund_key_is_the_same_refund()
    {
        var charge = await AddAsync(Charge());
        var results = await AtOnceAsync(8, _ => RefundAsync(charge, 600, charge.Key + "-refund"));

        results.Distinct().ShouldHaveSingleItem().ShouldBeOfType<RefundOutcome.Refunded>();
        (await RefundAsync(charge, 400, charge.Key + "-rest")).ShouldBeOfType<RefundOutcome.Refunded>();
    }

    [Fact]
    public async Task What_was_not_captured_is_not_refunded()
    {
        var charge = await AddAsync(Charge() with { State = SandboxChargeState.RequiresAction });

        (await RefundAsync(charge, 1, Unique("r"))).ShouldBe(new RefundOutcome.Refused("unknown_payment"));
        (await RefundAsync(Charge(), 1, Unique("r"))).ShouldBe(new RefundOutcome.Refused("unknown_payment"));
    }

    private static SandboxCharge Charge() =>
        new()
        {
            Key = Unique("cs_1-"),
            PaymentId = Unique("pay"),
            Amount = new Money(1000, Currency.Usd),
            TokenFingerprint = Unique("fingerprint"),
            State = SandboxChargeState.Captured,
            Display = "Visa ending in 4242",
            CreatedAt = Now,
        };

    private Task<SandboxCharge> AddAsync(SandboxCharge charge, bool isSingleUse = false) =>
        Ledger.AddAsync(charge, isSingleUse, Stop);

    private Task<RefundOutcome> RefundAsync(SandboxCharge charge, long amount, string key) =>
        Ledger.RefundAsync(charge.PaymentId, new Money(amount, Currency.Usd), key, Unique("re"), Now, Stop);
}
