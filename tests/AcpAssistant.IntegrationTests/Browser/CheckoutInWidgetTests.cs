using System.Net;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Orders;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Browser;

[Collection(BrowserTests.Name)]
public sealed class CheckoutInWidgetTests(BrowserFixture browser)
{
    private static readonly Dictionary<string, string> Mia = new(StringComparer.Ordinal)
    {
        ["E-mail"] = "mia@example.com",
        ["First name"] = "Mia",
        ["Last name"] = "Thompson",
        ["Street and number"] = "12 Long Trail Road",
        ["ZIP or postal code"] = "05401",
        ["Town or city"] = "Burlington",
        ["State or province"] = "VT",
    };

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task A_purchase_goes_from_the_confirmation_to_an_order_number(int width)
    {
        await using var visit = await browser.VisitAsync(width, 720);
        await StartAsync(visit);
        await visit.ShouldBeAccessibleAsync();
        await FillAsync(visit);

        await visit.Dialog.GetByRole(AriaRole.Radio, new() { Name = "Express Arrives" }).CheckAsync();
        await visit.Dialog.GetByText("$137.90").First.WaitForAsync();
        await visit.ShouldBeAccessibleAsync();
        await visit.ShouldFitAsync();
        (await visit.Dialog.Locator("input[autocomplete^=cc-]").CountAsync()).ShouldBe(0);
        await visit.Dialog.GetByRole(AriaRole.Button, new() { Name = "Pay $137.90" }).ClickAsync();

        await visit.Dialog.GetByText("Thank you for your order").WaitForAsync();
        await Assertions.Expect(visit.Dialog.Locator(".thanks-title")).ToBeFocusedAsync();
        await visit.ShouldBeAccessibleAsync();
        var number = (await visit.Dialog.Locator(".order-number").InnerTextAsync()).Split(' ')[^1];
        var order = await browser
            .Host.Services.GetRequiredService<IOrderStore>()
            .FindForShopAsync(new OrderId(number), TestContext.Current.CancellationToken);
        order!.TotalAmount.ShouldBe(13790);
        order.Email.Value.ShouldBe("mia@example.com");

        await visit.Dialog.GetByRole(AriaRole.Button, new() { Name = "Where is my order?" }).ClickAsync();
        await visit.Log.GetByText($"Where is my order {number}?").WaitForAsync();
        visit.ShouldHaveNoComplaints();
    }

    [Fact]
    public async Task A_declined_card_is_told_beside_the_button_and_another_one_pays()
    {
        await using var visit = await browser.VisitAsync();
        await StartAsync(visit);
        await FillAsync(visit);

        await visit.Dialog.GetByLabel("Visa 0002").CheckAsync();
        await visit.Dialog.GetByRole(AriaRole.Button, new() { Name = "Pay $124.90" }).ClickAsync();

        await visit.Dialog.Locator(".declined").WaitForAsync();
        (await visit.Dialog.Locator(".declined").InnerTextAsync()).ShouldContain("Nothing was charged");
        await visit.ShouldBeAccessibleAsync();
        await visit.Dialog.GetByLabel("Mastercard").CheckAsync();
        await visit.Dialog.GetByRole(AriaRole.Button, new() { Name = "Pay $124.90" }).ClickAsync();
        await visit.Dialog.GetByText("Thank you for your order").WaitForAsync();
    }

    [Fact]
    public async Task A_gap_in_the_form_is_told_beside_its_field_and_gets_the_keyboard()
    {
        await using var visit = await browser.VisitAsync();
        await StartAsync(visit);
        await visit.Dialog.GetByLabel("E-mail").FillAsync("mia at example");

        await visit.Dialog.GetByRole(AriaRole.Button, new() { Name = "Continue to delivery" }).ClickAsync();

        var email = visit.Dialog.GetByLabel("E-mail");
        await Assertions.Expect(email).ToBeFocusedAsync();
        await Assertions.Expect(email).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(visit.Dialog.Locator("#acp-field-email-error")).ToContainTextAsync("name@example.com");
        (await visit.Dialog.Locator(".field-error:not(:empty)").CountAsync()).ShouldBe(7);
        await visit.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task Quantities_change_and_the_server_prices_them()
    {
        await using var visit = await browser.VisitAsync();
        await StartAsync(visit);

        await visit.Dialog.GetByRole(AriaRole.Button, new() { Name = "One more of" }).ClickAsync();

        await Assertions.Expect(visit.Dialog.Locator(".line-price")).ToHaveTextAsync("$177.00");
        await visit.Dialog.GetByRole(AriaRole.Button, new() { Name = "Cancel this checkout" }).ClickAsync();
        await visit.Dialog.GetByText("This checkout was canceled.").WaitForAsync();
    }

    [Fact]
    public async Task A_price_that_changed_meanwhile_is_shown_before_anything_is_paid()
    {
        await using var visit = await browser.VisitAsync();
        await StartAsync(visit);
        await FillAsync(visit);
        await ChangePriceAsync(6400);
        try
        {
            await visit.Dialog.GetByRole(AriaRole.Button, new() { Name = "Pay $124.90" }).ClickAsync();

            await visit.Dialog.GetByRole(AriaRole.Button, new() { Name = "Pay $134.90" }).WaitForAsync();
            (await visit.Dialog.Locator(".news").InnerTextAsync()).ShouldNotBeEmpty();
        }
        finally
        {
            await ChangePriceAsync(5900);
        }
    }

    [Fact]
    public async Task In_French_the_whole_checkout_is_French()
    {
        await using var visit = await browser.VisitAsync(locale: "fr-FR");
        await visit.OpenAsync("/fr");
        await visit.AskAsync("Comment le laver ?");
        await visit.AnswerAsync("Lavez-le");
        await visit.AskAsync("buy");
        await visit.AnswerAsync("I can prepare");
        await visit.Dialog.Locator(".confirmation .primary").ClickAsync();
        await visit.Dialog.Locator("#acp-field-email").WaitForAsync();
        await visit.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task Another_visitor_finds_no_checkout()
    {
        await using var visit = await browser.VisitAsync();
        var session = "";
        visit.Page.Request += (_, request) =>
            session = request.Url.Contains("/api/checkout/", StringComparison.Ordinal) ? request.Url : session;
        await StartAsync(visit);
        session.ShouldNotBeEmpty();

        using var stranger = new HttpClient();
        stranger.DefaultRequestHeaders.Add("X-Visitor-Token", new string('a', 43));
        stranger.DefaultRequestHeaders.Add("Idempotency-Key", "k1");
        var cancellation = TestContext.Current.CancellationToken;

        (await stranger.GetAsync(new Uri(session), cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (
            var (step, body) in new[]
            {
                ("", "{}"),
                ("/complete", """{"card_id":"visa","expected_total":11800}"""),
                ("/cancel", "{}"),
            }
        )
        {
            using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
            var answer = await stranger.PostAsync(new Uri(session + step), content, cancellation);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, step);
        }

        (
            await visit.Page.EvaluateAsync<string>("url => fetch(url).then(r => r.json()).then(s => s.status)", session)
        ).ShouldBe("not_ready_for_payment");
    }

    private static async Task StartAsync(Visit visit)
    {
        await visit.OpenAsync("/products/merino-tee");
        await visit.AskAsync("I buy two");
        await visit.AnswerAsync("I can prepare that");
        await visit.Dialog.GetByRole(AriaRole.Button, new() { Name = "Yes, do it" }).ClickAsync();
        await visit.Dialog.GetByLabel("E-mail").WaitForAsync();
    }

    private static async Task FillAsync(Visit visit)
    {
        foreach (var (label, value) in Mia)
        {
            await visit.Dialog.GetByLabel(label, new() { Exact = true }).FillAsync(value);
        }

        await visit.Dialog.GetByLabel("Country").SelectOptionAsync("US");
        await visit.Dialog.GetByRole(AriaRole.Button, new() { Name = "Continue to delivery" }).ClickAsync();
        await visit.Dialog.GetByRole(AriaRole.Button, new() { Name = "Pay" }).WaitForAsync();
    }

    private async Task ChangePriceAsync(long price)
    {
        var tee = TestProducts.All[0];
        var changed = tee with
        {
            Variants =
            [
                .. tee.Variants.Select(variant =>
                    variant.Id == PagesHost.TeeInNavy
                        ? variant with
                        {
                            Price = new Money(price, Currency.Usd),
                        }
                        : variant
                ),
            ],
        };
        await browser
            .Host.Services.GetRequiredService<ICatalog>()
            .UpsertAsync([changed], TestContext.Current.CancellationToken);
    }
}
