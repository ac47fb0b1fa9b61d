using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Browser;

[Collection(BrowserTests.Name)]
public sealed class StorefrontPagesTests(BrowserFixture browser)
{
    public static TheoryData<string> Pages =>
        [
            "/",
            "/fr",
            "/?category=cook-hydration&page=2",
            "/?q=nothing-like-this",
            "/products/merino-tee",
            "/fr/products/merino-tee",
            "/products/9523456873",
            "/products/long%2Fone",
            "/help",
            "/fr/help",
            "/help/care-merino",
            "/fr/help/care-merino",
            "/mailbox",
            "/mailbox?to=nobody",
            "/review/sign-in",
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_is_accessible_fits_a_phone_and_breaks_no_policy(string path)
    {
        await using var wide = await browser.VisitAsync();
        await wide.GoAsync(path);
        await wide.ShouldBeAccessibleAsync();
        await wide.ShouldFitAsync();
        wide.ShouldHaveNoComplaints();

        await using var narrow = await browser.VisitAsync(320, 640, dark: true);
        await narrow.GoAsync(path);
        await narrow.ShouldBeAccessibleAsync();
        await narrow.ShouldFitAsync();
        narrow.ShouldHaveNoComplaints();
    }

    [Fact]
    public async Task Search_finds_without_accents_and_in_both_languages()
    {
        await using var visit = await browser.VisitAsync();
        await visit.GoAsync("/fr");

        await visit.Page.GetByRole(AriaRole.Searchbox).FillAsync("merinos");
        await visit.Page.GetByRole(AriaRole.Searchbox).PressAsync("Enter");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "T-shirt mérinos" }).WaitForAsync();
        (await visit.Page.Locator(".card").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_shelf_is_paged_and_keeps_its_category()
    {
        await using var visit = await browser.VisitAsync();
        await visit.GoAsync("/?category=cook-hydration");
        (await visit.Page.Locator(".card").CountAsync()).ShouldBe(24);

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Next" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator(".card")).ToHaveCountAsync(16);
        visit.Page.Url.ShouldContain("category=cook-hydration");
    }

    [Fact]
    public async Task The_language_switch_leads_to_the_same_page()
    {
        await using var visit = await browser.VisitAsync();
        await visit.GoAsync("/products/merino-tee");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Français" }).ClickAsync();

        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "T-shirt mérinos", Level = 1 }).WaitForAsync();
        (await visit.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe("fr");
        await visit.Page.GetByText("87 % laine mérinos").WaitForAsync();
    }

    [Fact]
    public async Task Markup_in_texts_is_shown_and_never_run()
    {
        await using var visit = await browser.VisitAsync();

        await visit.GoAsync("/help/care-merino");
        (await visit.Page.TitleAsync()).ShouldStartWith("Caring for merino");
        (await visit.Page.Locator("article script").CountAsync()).ShouldBe(0);
        (await visit.Page.GetByRole(AriaRole.Link, new() { Name = "bad" }).GetAttributeAsync("href")).ShouldBe("#");
        (await visit.Page.Locator("article td").Filter(new() { HasText = "88 cm" }).CountAsync()).ShouldBe(1);

        await visit.GoAsync("/products/long%2Fone");
        (await visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync()).ShouldContain("<script>");
        visit.ShouldHaveNoComplaints();
    }

    [Fact]
    public async Task A_button_of_the_page_speaks_for_the_visitor()
    {
        await using var visit = await browser.VisitAsync();
        await visit.GoAsync("/products/merino-tee");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Buy with the assistant" }).ClickAsync();

        await visit.Log.GetByText("I'd like to buy: Merino Tee").WaitForAsync();
        browser.Host.Chat.Received.ShouldContain(request =>
            request.ContextProductId == "merino-tee" && request.Message == "I'd like to buy: Merino Tee"
        );
    }
}
