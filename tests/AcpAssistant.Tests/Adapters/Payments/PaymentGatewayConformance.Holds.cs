using AcpAssistant.Commerce.Payments;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Adapters.Payments;

/// <summary>3-D Secure, and money that is held.</summary>
public abstract partial class PaymentGatewayConformance
{
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
}
