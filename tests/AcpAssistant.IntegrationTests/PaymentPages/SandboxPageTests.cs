using System.Net;
using AcpAssistant.IntegrationTests.Walk;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.PaymentPages;

/// <summary>An agent makes a session, a person opens its link and pays on the sandbox's page.</summary>
[Collection(WalkBrowser.Name)]
public sealed class SandboxPageTests(WalkBrowser browser) : IAsyncLifetime
{
    private PayShop _shop = null!;

    public async ValueTask InitializeAsync() => _shop = await PayShop.StartAsync();

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task A_person_finishes_the_agents_session_and_the_agent_reads_the_order()
    {
        var (id, link) = await _shop.SessionAsync();
        await using var visit = await browser.VisitAsync(_shop.Host, "en");
        await visit.GoAsync(link);
        visit.Page.Url.ShouldNotContain("key=");
        await visit.ShouldBeAccessibleAsync();
        await PayShop.FillAsync(visit);
        await visit.ShouldBeAccessibleAsync();

        await PayShop.PayButton(visit).ClickAsync();
        await visit.Page.WaitForURLAsync("**/sandbox/pay/**");
        await Assertions
            .Expect(visit.Page.GetByText("Sandbox – no real money", new() { Exact = true }))
            .ToBeVisibleAsync();
        await visit.ShouldBeAccessibleAsync();
        (await _shop.StatusAsync(id)).ShouldBe("complete_in_progress");
        await visit.Page.Locator("button[value=pay]").ClickAsync();

        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Thank you for your order");
        await visit.ShouldBeAccessibleAsync();
        var read = (await _shop.Agent.FindAsync(id)).ShouldBe(HttpStatusCode.OK).Body;
        read["status"]!.GetValue<string>().ShouldBe("completed");
        await _shop.MailShouldComeAsync(read["order"]!["id"]!.GetValue<string>());
        visit.ShouldHaveNoComplaints();
    }

    [Fact]
    public async Task Without_script_and_on_a_narrow_screen_in_the_dark_everything_works_in_French()
    {
        var (id, link) = await _shop.SessionAsync("fr-FR");
        await using var visit = await browser.VisitAsync(_shop.Host, "en", width: 320, dark: true);
        await visit.Context.RouteAsync("**/*.js*", route => route.AbortAsync());
        await visit.GoAsync(link);
        visit.Page.Url.ShouldContain("/fr/checkout/");
        await visit.ShouldFitAsync();
        await PayShop.FillAsync(visit);
        await visit.ShouldFitAsync();

        await PayShop.PayButton(visit).ClickAsync();
        await visit.Page.WaitForURLAsync("**/sandbox/pay/**");
        await Assertions.Expect(visit.Page.GetByText("aucun argent réel").First).ToBeVisibleAsync();
        await visit.ShouldFitAsync();
        await visit.Page.Locator("input[value=three_d_secure]").CheckAsync();
        await visit.Page.Locator("button[value=pay]").ClickAsync();
        await visit.Page.Locator("button[value=yes]").ClickAsync();

        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Merci pour votre commande");
        await visit.ShouldFitAsync();
        (await _shop.StatusAsync(id)).ShouldBe("completed");
    }

    [Fact]
    public async Task A_declined_card_stays_on_the_page_and_turning_back_opens_the_session_again()
    {
        var (id, link) = await _shop.SessionAsync(item: PayShop.Scarce);
        await using var visit = await browser.VisitAsync(_shop.Host, "en");
        await visit.GoAsync(link);
        await PayShop.FillAsync(visit);
        await PayShop.PayButton(visit).ClickAsync();
        await visit.Page.WaitForURLAsync("**/sandbox/pay/**");
        await visit.Page.Locator("input[value=declined]").CheckAsync();
        await visit.Page.Locator("button[value=pay]").ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("declined");
        var page = visit.Page.Url;

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Back to the shop" }).ClickAsync();

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nothing was charged");
        (await _shop.StatusAsync(id)).ShouldBe("ready_for_payment");
        await visit.GoAsync(page);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("isn't open any more");
    }

    [Fact]
    public async Task A_second_tab_goes_on_where_the_first_is_and_an_unannounced_payment_is_found_by_loading_the_page()
    {
        var (id, link) = await _shop.SessionAsync();
        await using var visit = await browser.VisitAsync(_shop.Host, "en");
        await visit.GoAsync(link);
        await PayShop.FillAsync(visit);
        var session = visit.Page.Url;
        await PayShop.PayButton(visit).ClickAsync();
        await visit.Page.WaitForURLAsync("**/sandbox/pay/**");
        var first = visit.Page.Url;

        await visit.GoAsync(session);
        await visit.ShouldBeAccessibleAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Go on to the payment page" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/sandbox/pay/**");
        visit.Page.Url.ShouldBe(first);
        await visit.Page.Locator("button[value=silent]").ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Paid.");
        (await _shop.StatusAsync(id)).ShouldBe("complete_in_progress");

        await visit.GoAsync(session);
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Thank you for your order");
    }

    [Fact]
    public async Task What_is_missing_is_told_beside_its_field_and_a_changed_total_before_paying()
    {
        var (id, link) = await _shop.SessionAsync();
        await using var visit = await browser.VisitAsync(_shop.Host, "en");
        await visit.GoAsync(link);
        await visit.Page.Locator("form.checkout-columns").EvaluateAsync("form => { form.noValidate = true; }");
        await visit.Page.Locator("#email").FillAsync("mia at example");
        await visit.Page.Locator("button[value=save]").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#email-problem")).ToContainTextAsync("name@example.com");
        await Assertions.Expect(visit.Page.Locator("#city-problem")).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleAsync();
        await PayShop.FillAsync(visit);

        await visit.Page.Locator("input[name=option]").Last.CheckAsync();
        await PayShop.PayButton(visit).ClickAsync();

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("total has changed");
        (await _shop.StatusAsync(id)).ShouldBe("ready_for_payment");
    }

    [Fact]
    public async Task The_agents_cancel_ends_the_payment_and_the_page_says_what_to_do_next()
    {
        var (id, link) = await _shop.SessionAsync(item: PayShop.Scarce);
        await using var visit = await browser.VisitAsync(_shop.Host, "en");
        await visit.GoAsync(link);
        await PayShop.FillAsync(visit);
        await PayShop.PayButton(visit).ClickAsync();
        await visit.Page.WaitForURLAsync("**/sandbox/pay/**");

        (await _shop.Agent.CompleteAsync(id)).ShouldBe(HttpStatusCode.Conflict);
        (await _shop.Agent.CancelAsync(id)).ShouldBe(HttpStatusCode.OK);

        await visit.Page.Locator("button[value=pay]").ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("isn't open any more");
        await visit.GoAsync(link);
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("This checkout was canceled");
        await visit.ShouldBeAccessibleAsync();
    }
}
