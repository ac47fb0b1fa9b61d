using AcpAssistant.Adapters.Payments.Stripe;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Payments;
using AcpAssistant.Fakes.Payments;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Adapters.Payments.Stripe;

/// <summary>Stripe against a fake of its API: what is alike, and what only it does.</summary>
public sealed class StripeConformanceTests : PaymentGatewayConformance, IDisposable
{
    private readonly FakeTimeProvider time = new(DateTimeOffset.FromUnixTimeSeconds(1_800_000_000));
    private readonly FakeStripe stripe;
    private readonly HttpClient http;

    public StripeConformanceTests()
    {
        stripe = new FakeStripe(time);
        http = new HttpClient(stripe);
        Gateway = Make("sk_test_123", http);
    }

    internal override IPaymentGateway Gateway { get; }

    protected override int Captures => stripe.Captures;

    public void Dispose()
    {
        http.Dispose();
        stripe.Dispose();
    }

    [Theory]
    [InlineData(StripeTrouble.TooManyRequests)]
    [InlineData(StripeTrouble.InFlight)]
    [InlineData(StripeTrouble.ServerError)]
    public async Task Troubles_before_the_charge_are_unknown_and_found_to_be_nothing(StripeTrouble trouble)
    {
        stripe.Next = trouble;

        (await ChargeAsync("tok_visa")).ShouldBeOfType<PaymentOutcome.Unknown>();
        (await Gateway.FindChargeAsync("k1", Token))
            .ShouldBeOfType<PaymentOutcome.Declined>()
            .Reason.ShouldBe(PaymentReasons.NotCharged);
        Captures.ShouldBe(0);
    }

    [Theory]
    [InlineData(StripeTrouble.CutAfterwards)]
    [InlineData(StripeTrouble.TimeOutAfterwards)]
    public async Task Money_taken_behind_a_lost_answer_is_found_although_search_lags(StripeTrouble trouble)
    {
        stripe.Next = trouble;
        stripe.SearchLags = true;

        (await ChargeAsync("tok_visa")).ShouldBeOfType<PaymentOutcome.Unknown>();
        (await Gateway.FindChargeAsync("k1", Token)).ShouldBeOfType<PaymentOutcome.Captured>();
        Captures.ShouldBe(1);
    }

    [Fact]
    public async Task A_lost_refund_is_found_and_not_made_twice()
    {
        var payment = ((PaymentOutcome.Captured)await ChargeAsync("tok_visa")).PaymentId;
        stripe.Next = StripeTrouble.CutAfterwards;

        (await RefundAsync(payment, 20000, "r1")).ShouldBeOfType<RefundOutcome.Unknown>();
        (await RefundAsync(payment, 20000, "r1")).ShouldBe(new RefundOutcome.Refunded("re_1"));
        (await RefundAsync(payment, 6272, "r2")).ShouldBe(new RefundOutcome.Refused("amount_over_captured"));
    }

    [Fact]
    public async Task Shared_tokens_go_by_the_preview_version_and_are_looked_at_before_they_are_charged()
    {
        await ChargeAsync(SharedToken("approved"));

        stripe.Requests.ShouldBe([
            ("/v1/shared_payment/granted_tokens/spt_1", "2026-04-22.preview"),
            ("/v1/payment_intents", "2026-04-22.preview"),
        ]);
    }

    [Fact]
    public async Task A_token_beyond_its_limits_is_never_sent_to_be_charged()
    {
        stripe.Next = StripeTrouble.ServerError; // stays unused: nothing is posted

        await ChargeAsync(SharedToken("small"));

        stripe.Next.ShouldBe(StripeTrouble.ServerError);
    }

    [Fact]
    public async Task Payment_methods_are_charged() =>
        (await ChargeAsync("pm_card_visa")).ShouldBeOfType<PaymentOutcome.Captured>();

    [Fact]
    public async Task An_amount_too_small_is_told_as_one() =>
        (await ChargeAsync("tok_visa", new Money(49, Currency.Usd)))
            .ShouldBeOfType<PaymentOutcome.Declined>()
            .Reason.ShouldBe(PaymentReasons.InvalidAmount);

    [Fact]
    public async Task A_wrong_key_charges_nothing_and_blames_nobodys_card()
    {
        using var other = new HttpClient(stripe, disposeHandler: false);
        var gateway = Make("rk_test_123", other);

        var outcome = await gateway.ChargeAsync(Request("tok_visa"), Token);

        outcome.ShouldBeOfType<PaymentOutcome.Declined>().Reason.ShouldBe(PaymentReasons.ProcessingError);
    }

    [Fact]
    public void A_test_token_at_a_live_shop_is_refused()
    {
        var token = GrantedToken.Parse("""{"livemode":false,"usage_limits":{"currency":"usd","max_amount":99999}}""");

        token.RefusalOf(Price, isLive: true, time.GetUtcNow()).ShouldBe(PaymentReasons.InvalidToken);
        token.RefusalOf(Price, isLive: false, time.GetUtcNow()).ShouldBeNull();
    }

    protected override string SharedToken(string state)
    {
        var later = time.GetUtcNow().AddHours(1);
        switch (state)
        {
            case "small":
                return stripe.Grant(1000, "usd", later);
            case "eur":
                return stripe.Grant(99999, "eur", later);
            case "expired":
                return stripe.Grant(99999, "usd", time.GetUtcNow());
            case "declined":
                return stripe.Grant(99999, "usd", later, "generic_decline");
            case "insufficient_funds":
                return stripe.Grant(99999, "usd", later, "insufficient_funds");
            case "three_d_secure":
                return stripe.Grant(99999, "usd", later, "authentication_required");
            case "approved":
                return stripe.Grant(99999, "usd", later);
            default:
                var ended = stripe.Grant(99999, "usd", later);
                stripe.Deactivate(ended, state);
                return ended;
        }
    }

    protected override string LosingToken()
    {
        stripe.Next = StripeTrouble.CutAfterwards;
        return SharedToken("approved");
    }

    private StripeGateway Make(string key, HttpClient client)
    {
        var options = new StripeOptions
        {
            ApiKey = key,
            Acquirer = new AcquirerOptions
            {
                Bin = "424242",
                Country = "US",
                MerchantId = "123456789012",
                MerchantName = "Shop",
            },
        };
        return new StripeGateway(
            StripeModule.ClientOf(options, client),
            Options.Create(options),
            time,
            NullLogger<StripeGateway>.Instance
        );
    }
}
