using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Payments;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Adapters.Payments;

/// <summary>What every payment provider behind the port does alike.</summary>
public abstract partial class PaymentGatewayConformance
{
    protected static readonly Money Price = new(26271, Currency.Usd);

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    internal abstract IPaymentGateway Gateway { get; }

    protected abstract int Captures { get; }

    /// <summary>A shared payment token in a state: approved, declined, insufficient_funds, three_d_secure, expired, revoked, consumed, small (1000), eur.</summary>
    protected abstract string SharedToken(string state);

    /// <summary>A token whose next charge takes the money and loses the answer.</summary>
    protected abstract string LosingToken();

    [Theory]
    [InlineData("tok_visa", "Visa ending in 4242")]
    [InlineData("tok_mastercard", "Mastercard ending in 4444")]
    [InlineData("tok_amex", "American Express ending in 8431")]
    public async Task Test_cards_are_captured_and_named(string token, string display)
    {
        (await ChargeAsync(token)).ShouldBeOfType<PaymentOutcome.Captured>().Display.ShouldBe(display);
        Captures.ShouldBe(1);
    }

    [Fact]
    public async Task A_shared_token_is_captured() =>
        (await ChargeAsync(SharedToken("approved"))).ShouldBeOfType<PaymentOutcome.Captured>();

    [Theory]
    [InlineData("declined", "card_declined")]
    [InlineData("insufficient_funds", "insufficient_funds")]
    [InlineData("expired", "expired_token")]
    [InlineData("revoked", "revoked_token")]
    [InlineData("consumed", "consumed_token")]
    [InlineData("small", "amount_over_limit")]
    [InlineData("eur", "wrong_currency")]
    public async Task Tokens_that_can_not_pay_are_declined_with_their_reason(string state, string reason)
    {
        var declined = (await ChargeAsync(SharedToken(state))).ShouldBeOfType<PaymentOutcome.Declined>();

        declined.Reason.ShouldBe(reason);
        declined.Message.ShouldNotContain("_");
        Captures.ShouldBe(0);
    }

    [Theory]
    [InlineData("spt_made_up")]
    [InlineData("tok_made_up")]
    [InlineData("4242424242424242")]
    public async Task Unknown_tokens_are_declined(string token)
    {
        (await ChargeAsync(token)).ShouldBeOfType<PaymentOutcome.Declined>().Reason.ShouldBe("invalid_token");
        Captures.ShouldBe(0);
    }

    [Fact]
    public async Task Three_d_secure_takes_no_money_now_or_when_asked_again()
    {
        (await ChargeAsync(SharedToken("three_d_secure"))).ShouldBeOfType<PaymentOutcome.RequiresAction>();
        (await Gateway.FindChargeAsync("k1", Token)).ShouldBeOfType<PaymentOutcome.RequiresAction>();
        Captures.ShouldBe(0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public async Task Nothing_and_less_can_not_be_charged(long amount) =>
        (await ChargeAsync("tok_visa", new Money(amount, Currency.Usd)))
            .ShouldBeOfType<PaymentOutcome.Declined>()
            .Reason.ShouldBe("invalid_amount");

    [Fact]
    public async Task The_same_key_means_the_same_charge()
    {
        var token = SharedToken("approved");
        var first = await ChargeAsync(token);

        (await ChargeAsync(token)).ShouldBe(first);
        (await Gateway.FindChargeAsync("k1", Token)).ShouldBe(first);
        Captures.ShouldBe(1);
    }

    [Fact]
    public async Task A_shared_token_pays_once()
    {
        var token = SharedToken("approved");
        await ChargeAsync(token);

        (await ChargeAsync(token, key: "k2"))
            .ShouldBeOfType<PaymentOutcome.Declined>()
            .Reason.ShouldBe("consumed_token");
        Captures.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_key_for_another_charge_is_a_bug_of_the_caller()
    {
        await ChargeAsync("tok_visa");

        await Should.ThrowAsync<InvalidOperationException>(() => ChargeAsync("tok_visa", new Money(100, Currency.Usd)));
        await Should.ThrowAsync<InvalidOperationException>(() => ChargeAsync("tok_mastercard"));
        Captures.ShouldBe(1);
    }

    [Fact]
    public async Task A_charge_that_never_came_is_told_as_not_charged() =>
        (await Gateway.FindChargeAsync("never", Token))
            .ShouldBeOfType<PaymentOutcome.Declined>()
            .Reason.ShouldBe(PaymentReasons.NotCharged);

    [Fact]
    public async Task A_lost_answer_is_unknown_until_looked_for_and_never_charged_twice()
    {
        var token = LosingToken();
        (await ChargeAsync(token)).ShouldBeOfType<PaymentOutcome.Unknown>();

        (await Gateway.FindChargeAsync("k1", Token)).ShouldBeOfType<PaymentOutcome.Captured>();
        (await ChargeAsync(token)).ShouldBeOfType<PaymentOutcome.Captured>();
        Captures.ShouldBe(1);
    }

    [Fact]
    public async Task Refunds_are_bounded_by_what_was_captured_and_idempotent_by_key()
    {
        var payment = ((PaymentOutcome.Captured)await ChargeAsync("tok_visa")).PaymentId;

        var first = await RefundAsync(payment, 20000, "r1");
        first.ShouldBeOfType<RefundOutcome.Refunded>();
        (await RefundAsync(payment, 20000, "r1")).ShouldBe(first);
        (await RefundAsync(payment, 6272, "r2")).ShouldBe(new RefundOutcome.Refused("amount_over_captured"));
        (await RefundAsync(payment, 6271, "r3")).ShouldBeOfType<RefundOutcome.Refunded>();
        (await RefundAsync(payment, 1, "r4")).ShouldBe(new RefundOutcome.Refused("amount_over_captured"));
    }

    [Fact]
    public async Task Refunds_of_what_was_not_captured_are_refused()
    {
        var payment = ((PaymentOutcome.Captured)await ChargeAsync("tok_visa")).PaymentId;

        (await RefundAsync("pi_none", 1, "r1")).ShouldBe(new RefundOutcome.Refused("unknown_payment"));
        (await RefundAsync(payment, 0, "r2")).ShouldBe(new RefundOutcome.Refused("invalid_amount"));
        (await Gateway.RefundAsync(payment, new Money(1, Currency.Parse("eur")), "r3", Token)).ShouldBe(
            new RefundOutcome.Refused("wrong_currency")
        );
    }

    protected Task<PaymentOutcome> ChargeAsync(string token, Money? amount = null, string key = "k1") =>
        Gateway.ChargeAsync(Request(token, amount, key), Token);

    protected static ChargeRequest Request(string token, Money? amount = null, string key = "k1") =>
        new(new PaymentInstrument("card_tokenized", token, "spt"), amount ?? Price, key, new SessionId("cs_1"));

    protected Task<RefundOutcome> RefundAsync(string payment, long amount, string key) =>
        Gateway.RefundAsync(payment, new Money(amount, Currency.Usd), key, Token);
}
