using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Browser;

[Collection(BrowserTests.Name)]
public sealed class WidgetTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(320, false)]
    public async Task An_open_conversation_is_accessible_and_breaks_no_policy(int width, bool dark)
    {
        await using var visit = await browser.VisitAsync(width, 700, dark: dark);
        await visit.OpenAsync("/products/merino-tee");
        await visit.ShouldBeAccessibleAsync();

        await visit.AskAsync("How do I wash it?");
        var answer = await visit.AnswerAsync("Wash it in the machine");
        await answer.GetByRole(AriaRole.Button, new() { Name = "Source 1: Caring for merino wool" }).First.ClickAsync();
        await visit.AskAsync("Can you recommend something?");
        await visit.AnswerAsync("These would fit");
        await visit.AskAsync("A person, please");
        await visit.AnswerAsync("A person will answer");
        await visit.AskAsync("I buy two");
        await visit.AnswerAsync("I can prepare that");

        await visit.ShouldBeAccessibleAsync();
        await visit.ShouldFitAsync();
        visit.ShouldHaveNoComplaints();
    }

    [Fact]
    public async Task A_source_shows_title_exact_quote_and_the_way_to_the_page()
    {
        await using var visit = await browser.VisitAsync();
        await visit.OpenAsync();
        await visit.AskAsync("How do I wash it?");
        var answer = await visit.AnswerAsync("Wash it in the machine");
        var marker = answer.Locator("p .cite").First;

        await marker.ClickAsync();

        await Assertions.Expect(marker).ToHaveAttributeAsync("aria-expanded", "true");
        (await answer.Locator("blockquote").InnerTextAsync()).ShouldBe("Wash merino at 30 °C, inside out.");
        (
            await answer.GetByRole(AriaRole.Link, new() { Name = "Read the whole page" }).GetAttributeAsync("href")
        )!.ShouldEndWith("/help/care-merino");
        await marker.ClickAsync();
        await Assertions.Expect(answer.Locator(".source")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Everything_can_be_done_with_the_keyboard_alone()
    {
        await using var visit = await browser.VisitAsync();
        await visit.GoAsync("/");
        await visit.Widget.Locator(".launcher").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Dialog.WaitForAsync();
        await Assertions.Expect(visit.Input).ToBeFocusedAsync();

        await visit.Page.Keyboard.TypeAsync("How do I wash it?");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.AnswerAsync("Wash it in the machine");
        await Assertions.Expect(visit.Input).ToBeFocusedAsync();

        // Back from the input: the last chip of the sources.
        await visit.Page.Keyboard.PressAsync("Shift+Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Log.Locator("blockquote")).ToHaveTextAsync("No fabric softener.");

        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visit.Dialog).ToBeHiddenAsync();
        await Assertions.Expect(visit.Widget.Locator(".launcher")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task On_a_phone_the_keyboard_stays_in_the_window()
    {
        await using var visit = await browser.VisitAsync(320, 640);
        await visit.OpenAsync();
        await Assertions.Expect(visit.Dialog).ToHaveAttributeAsync("aria-modal", "true");

        for (var press = 0; press < 20; press++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            (await visit.Page.EvaluateAsync<string>("document.activeElement.localName")).ShouldBe("acp-assistant");
        }
    }

    [Fact]
    public async Task Every_target_is_at_least_24_pixels_high_and_wide()
    {
        await using var visit = await browser.VisitAsync(390, 844);
        await visit.OpenAsync();
        await visit.AskAsync("How do I wash it?");
        await visit.AnswerAsync("Wash it in the machine");
        await visit.AskAsync("I buy two");
        await visit.AnswerAsync("I can prepare that");

        foreach (var button in await visit.Dialog.GetByRole(AriaRole.Button).AllAsync())
        {
            var box = (await button.BoundingBoxAsync())!;
            box.Width.ShouldBeGreaterThanOrEqualTo(24, await button.InnerTextAsync());
            box.Height.ShouldBeGreaterThanOrEqualTo(24, await button.InnerTextAsync());
        }
    }

    [Fact]
    public async Task Markup_and_script_links_in_a_reply_stay_text()
    {
        await using var visit = await browser.VisitAsync();
        await visit.OpenAsync();
        await visit.AskAsync("Write a script");

        var answer = await visit.AnswerAsync("<img src=x");

        (await answer.Locator("img, b, a").CountAsync()).ShouldBe(0);
        await visit.AskAsync("recommend something");
        var cards = await visit.AnswerAsync("These would fit");
        (await cards.Locator("a").EvaluateAllAsync<string[]>("all => all.map(a => a.href)")).ShouldAllBe(href =>
            href.StartsWith("http://127.0.0.1", StringComparison.Ordinal)
        );
        visit.ShouldHaveNoComplaints();
    }

    [Fact]
    public async Task The_window_speaks_the_language_of_the_answer()
    {
        await using var visit = await browser.VisitAsync(locale: "fr-FR");
        await visit.OpenAsync("/fr");
        await Assertions.Expect(visit.Input).ToHaveAttributeAsync("placeholder", "Écrivez votre question…");
        await visit.AskAsync("Comment le laver ?");
        var answer = await visit.AnswerAsync("Lavez-le en machine");
        (await answer.GetAttributeAsync("lang")).ShouldBe("fr");
        await answer.GetByRole(AriaRole.Button, new() { Name = "Source 1 : Entretien" }).First.WaitForAsync();
        await visit.ShouldBeAccessibleAsync();

        await visit.AskAsync("hello");
        await visit.AnswerAsync("How can I help?");

        await Assertions.Expect(visit.Input).ToHaveAttributeAsync("placeholder", "Type your question…");
    }

    [Fact]
    public async Task What_people_in_support_write_appears_by_itself()
    {
        await using var visit = await browser.VisitAsync();
        await visit.OpenAsync();
        await visit.AskAsync("A person, please");
        await visit.AnswerAsync("A person will answer");

        browser.Host.Chat.WriteFromSupport("Hello, this is Robin. **How** can I help?");

        var message = visit.Log.Locator(".message.support");
        await message.WaitForAsync();
        (await message.InnerTextAsync()).ShouldContain("Robin");
        (await message.Locator("strong").InnerTextAsync()).ShouldBe("How");
    }

    [Fact]
    public async Task A_reload_and_another_page_bring_the_conversation_back()
    {
        await using var visit = await browser.VisitAsync();
        await visit.OpenAsync();
        await visit.AskAsync("How do I wash it?");
        await visit.AnswerAsync("Wash it in the machine");

        await visit.GoAsync("/help");

        await visit.Dialog.WaitForAsync();
        await visit.AnswerAsync("Wash it in the machine");
        (await visit.Log.Locator(".message").CountAsync()).ShouldBe(2);
        await visit.AskAsync("hello");
        await visit.AnswerAsync("How can I help?");
        browser.Host.Chat.Received.Last().ConversationId.ShouldNotBeNull();
        browser
            .Host.Chat.Received.Last()
            .VisitorHash.ShouldBe(browser.Host.Chat.Received.Reverse().Skip(1).First().VisitorHash);
    }

    [Fact]
    public async Task A_new_conversation_can_be_started()
    {
        await using var visit = await browser.VisitAsync();
        await visit.OpenAsync();
        await visit.AskAsync("How do I wash it?");
        await visit.AnswerAsync("Wash it in the machine");

        await visit.Dialog.GetByRole(AriaRole.Button, new() { Name = "Start a new conversation" }).ClickAsync();

        await visit.Log.GetByText("Hello! Ask about a product").WaitForAsync();
        await visit.AskAsync("hello");
        await visit.AnswerAsync("How can I help?");
        browser.Host.Chat.Received.Last().ConversationId.ShouldBeNull();
    }
}
