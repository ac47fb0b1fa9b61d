using System.Net;
using System.Text;
using AcpAssistant.Adapters.Payments.Stripe;
using AcpAssistant.Commerce.Payments;
using AcpAssistant.Fakes.Models;
using AcpAssistant.Fakes.Payments;
using AcpAssistant.IntegrationTests.Walk;
using AcpAssistant.Server.Hosting;
using Shouldly;
using Stripe;
using Xunit;

namespace AcpAssistant.IntegrationTests.Operations;

/// <summary>The whole product with Stripe behind it, played by a fake behind a real socket.</summary>
public sealed class StripeShopTests : IAsyncLifetime
{
    private const string Secret = "whsec_0123456789abcdef";

    private readonly FakeStripe _stripe = new(TimeProvider.System);
    private readonly LoopbackEndpoint _endpoint;
    private ShopHost _shop = null!;

    public StripeShopTests() => _endpoint = LoopbackEndpoint.Start(_stripe);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _shop = await ShopHost.StartAsync(
            Cancellation,
            "--ACP:Stripe:ApiKey=sk_test_123",
            $"--ACP:Stripe:WebhookSecret={Secret}",
            $"--ACP:Stripe:ApiBase={_endpoint.Address}"
        );

    public async ValueTask DisposeAsync()
    {
        await _shop.DisposeAsync();
        _endpoint.Dispose();
        _stripe.Dispose();
    }

    [Fact]
    public void The_start_table_names_the_mode() =>
        _shop.Get<PartsList>().Describe().Single(part => part.Name == "payments").Using.ShouldBe("Stripe test mode");

    [Fact]
    public async Task Money_is_taken_at_stripe_and_nowhere_else()
    {
        var gateway = _shop.Get<IPaymentGateway>();
        var token = _stripe.Grant(5000, "usd", TimeProvider.System.GetUtcNow().AddHours(1));

        var outcome = await gateway.ChargeAsync(
            new ChargeRequest(
                new PaymentInstrument("card_tokenized", token, "spt"),
                new Commerce.Money(1999, Commerce.Currency.Usd),
                "cs_1-1",
                new Commerce.SessionId("cs_1")
            ),
            Cancellation
        );

        gateway.Name.ShouldBe("stripe");
        outcome.ShouldBeOfType<PaymentOutcome.Captured>().Display.ShouldBe("Visa ending in 4242");
        _stripe.Captures.ShouldBe(1);
    }

    [Fact]
    public async Task A_signed_event_is_taken_in_once_and_is_known_again()
    {
        const string body = """{"id":"evt_1","object":"event","type":"payment_intent.succeeded","livemode":false}""";

        (await PostAsync(body, Signed(body))).ShouldBe(HttpStatusCode.OK);
        (await PostAsync(body, Signed(body))).ShouldBe(HttpStatusCode.OK);

        var log = _shop.Get<StripeEventLog>();
        (await log.AddAsync(new StripeNotice("evt_1", "x", true), Cancellation)).ShouldBeFalse();
        (await log.AddAsync(new StripeNotice("evt_2", "x", true), Cancellation)).ShouldBeTrue();
    }

    [Fact]
    public async Task Events_without_a_fitting_signature_are_refused_and_forgotten()
    {
        const string body = """{"id":"evt_9","object":"event","type":"payment_intent.succeeded","livemode":false}""";

        (await PostAsync(body, null)).ShouldBe(HttpStatusCode.BadRequest);
        (await PostAsync(body, "t=1,v1=00")).ShouldBe(HttpStatusCode.BadRequest);
        (await PostAsync(body + " ", Signed(body))).ShouldBe(HttpStatusCode.BadRequest);
        (await PostAsync(body, Signed(body, minutesAgo: 10))).ShouldBe(HttpStatusCode.BadRequest);

        var log = _shop.Get<StripeEventLog>();
        (await log.AddAsync(new StripeNotice("evt_9", "x", true), Cancellation)).ShouldBeTrue();
    }

    [Fact]
    public async Task Without_a_secret_there_is_no_such_endpoint()
    {
        await using var shop = await ShopHost.StartAsync(Cancellation, "--ACP:KnowledgeDirectory=");
        using var content = new StringContent("{}", Encoding.UTF8, "application/json");

        using var answer = await shop.Http.PostAsync("/webhooks/stripe", content, Cancellation);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_key_that_is_none_stops_the_start_with_its_name() =>
        (await Should.ThrowAsync<Exception>(() => ShopHost.StartAsync(Cancellation, "--ACP:Stripe:ApiKey=pk_test_1")))
            .ToString()
            .ShouldContain("ACP__Stripe__ApiKey");

    private static string Signed(string body, int minutesAgo = 0) =>
        EventUtility.GenerateSignatureHeader(
            body,
            Secret,
            TimeProvider.System.GetUtcNow().AddMinutes(-minutesAgo).ToUnixTimeSeconds()
        );

    private async Task<HttpStatusCode> PostAsync(string body, string? signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/stripe");
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (signature is not null)
        {
            request.Headers.TryAddWithoutValidation("Stripe-Signature", signature);
        }

        using var answer = await _shop.Http.SendAsync(request, Cancellation);
        return answer.StatusCode;
    }
}
