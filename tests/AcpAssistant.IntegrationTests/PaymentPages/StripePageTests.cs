using System.Text;
using AcpAssistant.Fakes.Models;
using AcpAssistant.Fakes.Payments;
using AcpAssistant.IntegrationTests.Walk;
using Microsoft.Playwright;
using Shouldly;
using Stripe;
using Xunit;

namespace AcpAssistant.IntegrationTests.PaymentPages;

/// <summary>The same at Stripe, played by a fake with a page of its own: with its events, and with all news lost.</summary>
[Collection(WalkBrowser.Name)]
public sealed class StripePageTests(WalkBrowser browser) : IAsyncLifetime
{
    private const string Secret = "whsec_0123456789abcdef";

    private readonly FakeStripe _stripe = new(TimeProvider.System);
    private LoopbackEndpoint _endpoint = null!;
    private PayShop _shop = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _endpoint = LoopbackEndpoint.Start(_stripe);
        _stripe.Pages.Address = _endpoint.Address;
        _shop = await PayShop.StartAsync(
            "--ACP:Stripe:ApiKey=sk_test_123",
            $"--ACP:Stripe:WebhookSecret={Secret}",
            $"--ACP:Stripe:ApiBase={_endpoint.Address}"
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _shop.DisposeAsync();
        _endpoint.Dispose();
        _stripe.Dispose();
    }

    [Fact]
    public async Task A_person_pays_at_stripe_and_comes_back_to_the_order()
    {
        _stripe.Webhook = TellAsync;
        var (id, link) = await _shop.SessionAsync();
        await using var visit = await browser.VisitAsync(_shop.Host, "en");
        await visit.GoAsync(link);
        await PayShop.FillAsync(visit);
        await PayShop.PayButton(visit).ClickAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Pay at Stripe" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Thank you for your order");
        (await _shop.StatusAsync(id)).ShouldBe("completed");
        (await _shop.ReadAsync(id)).Order!.Payments.Single().Reference.ShouldStartWith("pi_");
        _stripe.Captures.ShouldBe(1);
        await _shop.MailShouldComeAsync((await _shop.ReadAsync(id)).Order!.Id.Value);
    }

    [Fact]
    public async Task A_person_who_pays_and_never_comes_back_has_an_order_by_the_event_alone()
    {
        _stripe.Webhook = TellAsync;
        var id = await StartedAsync();

        _stripe.Pages.Pay((await _shop.ReadAsync(id)).PendingAttempt!.Hosted!.Id!);
        await TouchAsync();

        await _shop.ShouldBecomeAsync(id, "completed");
    }

    [Fact]
    public async Task With_event_and_redirect_lost_the_payment_is_found_all_the_same()
    {
        var id = await StartedAsync();
        _stripe.Pages.Pay((await _shop.ReadAsync(id)).PendingAttempt!.Hosted!.Id!);
        (await _shop.StatusAsync(id)).ShouldBe("complete_in_progress");

        // As the reconciler does once its patience is over.
        await _shop.LookAsync(id);

        (await _shop.StatusAsync(id)).ShouldBe("completed");
        _stripe.Captures.ShouldBe(1);
    }

    private async Task<string> StartedAsync()
    {
        var (id, link) = await _shop.SessionAsync();
        await using var visit = await browser.VisitAsync(_shop.Host, "en");
        await visit.GoAsync(link);
        await PayShop.FillAsync(visit);
        await PayShop.PayButton(visit).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Pay at Stripe" }).WaitForAsync();
        return id;
    }

    // The fake tells its events with the next request that it gets.
    private async Task TouchAsync()
    {
        using var http = new HttpClient();
        await http.GetAsync(new Uri(_endpoint.Address, "/c/pay/none"), Stop);
    }

    private async Task TellAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        content.Headers.Add(
            "Stripe-Signature",
            EventUtility.GenerateSignatureHeader(body, Secret, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds())
        );
        (await _shop.Host.Http.PostAsync("/webhooks/stripe", content, Stop)).EnsureSuccessStatusCode();
    }
}
