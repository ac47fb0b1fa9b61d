using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Payments;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Adapters.Payments;

/// <summary>What every payment provider behind the port does alike.</summary>
public abstract class PaymentGatewayConformance
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

    [Fact]
    public async Task Three_d_secure_is_handed_to_who_can_carry_it_out_and_goes_on_with_what_came_of_it()
    {
        var request = Request(SharedToken("three_d_secure")) with { MayAuthenticate = true };

        var asked = (await Gateway.ChargeAsync(request, Token)).ShouldBeOfType<PaymentOutcome.RequiresAction>();
        asked.Authentication.ShouldNotBeNull().Network.ShouldBe(CardNetwork.Visa);
        (await Gateway.FindChargeAsync("k1", Token)).ShouldBe(asked);

        var captured = (
            await Gateway.ChargeAsync(request with { Authentication = Proven }, Token)
        ).ShouldBeOfType<PaymentOutcome.Captured>();
        captured.PaymentId.ShouldBe(asked.PaymentId);
        (await Gateway.FindChargeAsync("k1", Token)).ShouldBe(captured);
        Captures.ShouldBe(1);
    }

    [Fact]
    public async Task A_report_without_proof_takes_no_money_and_asks_nobody_again()
    {
        var request = Request(SharedToken("three_d_secure")) with { MayAuthenticate = true };
        await Gateway.ChargeAsync(request, Token);

        var outcome = await Gateway.ChargeAsync(
            request with
            {
                Authentication = new AuthenticationResult(AuthenticationOutcome.NotSupported, Proof: null),
            },
            Token
        );

        outcome.ShouldBeOfType<PaymentOutcome.RequiresAction>().Authentication.ShouldBeNull();
        Captures.ShouldBe(0);
    }

    [Fact]
    public async Task What_waits_for_the_payer_can_be_given_up()
    {
        var request = Request(SharedToken("three_d_secure")) with { MayAuthenticate = true };
        var asked = (PaymentOutcome.RequiresAction)await Gateway.ChargeAsync(request, Token);

        (await Gateway.VoidAsync(asked.PaymentId, "v1", Token)).ShouldBeOfType<VoidOutcome.Voided>();
        (await Gateway.FindChargeAsync("k1", Token)).ShouldBeOfType<PaymentOutcome.Declined>();
        (
            await Gateway.ChargeAsync(request with { Authentication = Proven }, Token)
        ).ShouldBeOfType<PaymentOutcome.Declined>();
        Captures.ShouldBe(0);
    }

    [Fact]
    public async Task Held_money_is_taken_once_however_often_asked()
    {
        var held = await HeldAsync();
        (await Gateway.FindChargeAsync("k1", Token)).ShouldBe(held);
        Captures.ShouldBe(0);

        var captured = (
            await Gateway.CaptureAsync(held.PaymentId, "c1", Token)
        ).ShouldBeOfType<PaymentOutcome.Captured>();
        captured.ShouldBe(new PaymentOutcome.Captured(held.PaymentId, held.Display));
        (await Gateway.CaptureAsync(held.PaymentId, "c1", Token)).ShouldBe(captured);
        (await Gateway.CaptureAsync(held.PaymentId, "c2", Token)).ShouldBe(captured);
        (await Gateway.VoidAsync(held.PaymentId, "v1", Token)).ShouldBe(new VoidOutcome.Refused("captured"));
        (await RefundAsync(held.PaymentId, Price.Amount, "r1")).ShouldBeOfType<RefundOutcome.Refunded>();
        Captures.ShouldBe(1);
    }

    [Fact]
    public async Task Held_money_that_is_let_go_can_not_be_taken_or_paid_back()
    {
        var held = await HeldAsync();

        (await Gateway.VoidAsync(held.PaymentId, "v1", Token)).ShouldBeOfType<VoidOutcome.Voided>();
        (await Gateway.VoidAsync(held.PaymentId, "v2", Token)).ShouldBeOfType<VoidOutcome.Voided>();
        (await Gateway.CaptureAsync(held.PaymentId, "c1", Token)).ShouldBeOfType<PaymentOutcome.Declined>();
        (await RefundAsync(held.PaymentId, 1, "r1")).ShouldBe(new RefundOutcome.Refused("unknown_payment"));
        Captures.ShouldBe(0);
    }

    [Fact]
    public async Task A_token_pays_or_holds_once()
    {
        var token = SharedToken("approved");
        await Gateway.ChargeAsync(Request(token) with { Captures = false }, Token);

        (await ChargeAsync(token, key: "k2"))
            .ShouldBeOfType<PaymentOutcome.Declined>()
            .Reason.ShouldBe("consumed_token");
    }

    [Fact]
    public async Task An_unknown_payment_is_neither_taken_nor_let_go()
    {
        (await Gateway.CaptureAsync("pi_none", "c1", Token)).ShouldBeOfType<PaymentOutcome.Declined>();
        (await Gateway.VoidAsync("pi_none", "v1", Token)).ShouldBeOfType<VoidOutcome.Refused>();
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

    private static AuthenticationResult Proven { get; } =
        new(
            AuthenticationOutcome.Authenticated,
            new AuthenticationProof("AbCdEfGhIjKlMnOpQrStUvWxY0=", "05", "dsTransId_abc123", "2.2.0")
        );

    private async Task<PaymentOutcome.Authorized> HeldAsync()
    {
        var request = Request(SharedToken("approved")) with { Captures = false };
        return (await Gateway.ChargeAsync(request, Token)).ShouldBeOfType<PaymentOutcome.Authorized>();
    }

    protected Task<RefundOutcome> RefundAsync(string payment, long amount, string key) =>
        Gateway.RefundAsync(payment, new Money(amount, Currency.Usd), key, Token);
}
