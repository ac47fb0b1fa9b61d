using AcpAssistant.Adapters.Payments.Sandbox;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Payments;
using AcpAssistant.Fakes.Commerce;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Adapters.Payments.Sandbox;

public sealed class SandboxGatewayTests
{
    private static readonly Money Price = new(26271, Currency.Usd);

    private readonly CountingIds ids = new();
    private readonly InMemorySandboxLedger ledger = new();
    private readonly SandboxGateway gateway;

    public SandboxGatewayTests() => gateway = new SandboxGateway(ledger, ids, new FakeTimeProvider());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("tok_visa", "Visa ending in 4242")]
    [InlineData("tok_mastercard", "Mastercard ending in 4444")]
    [InlineData("tok_amex", "American Express ending in 8431")]
    [InlineData("spt_test_visa", "Visa ending in 4242")]
    public async Task Approving_tokens_capture(string token, string display) =>
        (await ChargeAsync(token)).ShouldBeOfType<PaymentOutcome.Captured>().Display.ShouldBe(display);

    [Theory]
    [InlineData("spt_test_declined", "card_declined")]
    [InlineData("spt_test_insufficient_funds", "insufficient_funds")]
    [InlineData("spt_test_expired", "expired_token")]
    [InlineData("spt_test_revoked", "revoked_token")]
    [InlineData("spt_test_consumed", "consumed_token")]
    [InlineData("spt_test_limit_1000", "amount_over_limit")]
    [InlineData("spt_test_eur_only", "wrong_currency")]
    [InlineData("spt_made_up", "invalid_token")]
    [InlineData("tok_visa-extra", "invalid_token")]
    [InlineData("spt_test_visa-", "invalid_token")]
    [InlineData("4242424242424242", "invalid_token")]
    public async Task Other_tokens_are_declined_with_their_reason(string token, string reason)
    {
        var declined = (await ChargeAsync(token)).ShouldBeOfType<PaymentOutcome.Declined>();

        declined.Reason.ShouldBe(reason);
        declined.Message.ShouldNotContain("_");
        ledger.Charges.ShouldBeEmpty();
    }

    [Fact]
    public async Task Limits_of_a_token_let_through_what_is_inside_them()
    {
        (
            await ChargeAsync("spt_test_limit_1000", new Money(1000, Currency.Usd), "k1")
        ).ShouldBeOfType<PaymentOutcome.Captured>();
        (
            await ChargeAsync("spt_test_eur_only", new Money(5000, Currency.Parse("eur")), "k2")
        ).ShouldBeOfType<PaymentOutcome.Captured>();
    }

    [Fact]
    public async Task Nothing_and_less_than_nothing_can_not_be_charged() =>
        (await ChargeAsync("tok_visa", Money.Zero(Currency.Usd)))
            .ShouldBeOfType<PaymentOutcome.Declined>()
            .Reason.ShouldBe("invalid_amount");

    [Fact]
    public async Task The_same_key_means_the_same_charge()
    {
        var first = await ChargeAsync("tok_visa");

        (await ChargeAsync("tok_visa")).ShouldBe(first);
        (await gateway.FindChargeAsync("k1", Token)).ShouldBe(first);
        ledger.Charges.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_key_for_another_charge_is_a_bug_of_the_caller()
    {
        await ChargeAsync("tok_visa");

        await Should.ThrowAsync<InvalidOperationException>(() => ChargeAsync("tok_visa", new Money(1, Currency.Usd)));
        await Should.ThrowAsync<InvalidOperationException>(() => ChargeAsync("tok_mastercard"));
    }

    [Fact]
    public async Task A_charge_that_never_came_is_told_as_not_charged() =>
        (await gateway.FindChargeAsync("never", Token))
            .ShouldBeOfType<PaymentOutcome.Declined>()
            .Reason.ShouldBe("not_charged");

    [Fact]
    public async Task A_minted_token_pays_once_and_a_repeated_key_is_no_second_use()
    {
        var token = SandboxCards.Mint("visa", ids).ShouldNotBeNull();

        (await ChargeAsync(token, key: "k1")).ShouldBeOfType<PaymentOutcome.Captured>();
        (await ChargeAsync(token, key: "k1")).ShouldBeOfType<PaymentOutcome.Captured>();
        (await ChargeAsync(token, key: "k2"))
            .ShouldBeOfType<PaymentOutcome.Declined>()
            .Reason.ShouldBe("consumed_token");
        (await ChargeAsync(SandboxCards.Mint("visa", ids)!, key: "k3")).ShouldBeOfType<PaymentOutcome.Captured>();
    }

    [Fact]
    public async Task A_decline_does_not_use_a_token_up()
    {
        const string token = "spt_test_limit_1000-once";

        (await ChargeAsync(token, key: "k1")).ShouldBeOfType<PaymentOutcome.Declined>();
        (await ChargeAsync(token, new Money(900, Currency.Usd), "k2")).ShouldBeOfType<PaymentOutcome.Captured>();
    }

    [Fact]
    public async Task Three_d_secure_takes_no_money()
    {
        (await ChargeAsync("spt_test_3ds")).ShouldBeOfType<PaymentOutcome.RequiresAction>();
        ledger.Charges.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_lost_answer_is_unknown_until_asked_for_by_its_key()
    {
        (await ChargeAsync("spt_test_timeout_after_capture")).ShouldBeOfType<PaymentOutcome.Unknown>();

        (await gateway.FindChargeAsync("k1", Token)).ShouldBeOfType<PaymentOutcome.Captured>();
        (await ChargeAsync("spt_test_timeout_after_capture")).ShouldBeOfType<PaymentOutcome.Captured>();
        ledger.Charges.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Refunds_are_bounded_by_what_was_captured_and_idempotent_by_key()
    {
        var payment = ((PaymentOutcome.Captured)await ChargeAsync("tok_visa")).PaymentId;

        var first = await RefundAsync(payment, 20000, "r1");
        (await RefundAsync(payment, 20000, "r1")).ShouldBe(first);
        (await RefundAsync(payment, 6272, "r2")).ShouldBe(new RefundOutcome.Refused("amount_over_captured"));
        (await RefundAsync(payment, 6271, "r3")).ShouldBeOfType<RefundOutcome.Refunded>();
        (await RefundAsync(payment, 1, "r4")).ShouldBeOfType<RefundOutcome.Refused>();
        ledger.NetOf(ledger.Charges.Single()).ShouldBe(0);
    }

    [Fact]
    public async Task Refunds_of_what_was_not_captured_are_refused()
    {
        var payment = ((PaymentOutcome.Captured)await ChargeAsync("tok_visa")).PaymentId;

        (await RefundAsync("pay_unknown", 1, "r1")).ShouldBe(new RefundOutcome.Refused("unknown_payment"));
        (await RefundAsync(payment, 0, "r2")).ShouldBe(new RefundOutcome.Refused("invalid_amount"));
        (await gateway.RefundAsync(payment, new Money(1, Currency.Parse("eur")), "r3", Token)).ShouldBe(
            new RefundOutcome.Refused("wrong_currency")
        );
    }

    [Fact]
    public async Task Every_card_does_what_its_label_says()
    {
        SandboxCards
            .All.Select(card => card.Id)
            .Distinct(StringComparer.Ordinal)
            .Count()
            .ShouldBe(SandboxCards.All.Count);
        foreach (var card in SandboxCards.All)
        {
            var outcome = await ChargeAsync(SandboxCards.Mint(card.Id, ids)!, key: card.Id);
            var word = outcome switch
            {
                PaymentOutcome.Captured => "approved",
                PaymentOutcome.RequiresAction => "3-D Secure",
                PaymentOutcome.Unknown => "answer is lost",
                PaymentOutcome.Declined { Reason: "insufficient_funds" } => "insufficient funds",
                _ => "declined",
            };
            card.Label.ShouldContain(word);
        }
    }

    [Fact]
    public void An_unknown_card_mints_nothing() => SandboxCards.Mint("nonsense", ids).ShouldBeNull();

    private Task<PaymentOutcome> ChargeAsync(string token, Money? amount = null, string key = "k1") =>
        gateway.ChargeAsync(
            new ChargeRequest(new PaymentInstrument("card", token, "spt"), amount ?? Price, key, new SessionId("cs_1")),
            Token
        );

    private Task<RefundOutcome> RefundAsync(string payment, long amount, string key) =>
        gateway.RefundAsync(payment, new Money(amount, Currency.Usd), key, Token);
}
