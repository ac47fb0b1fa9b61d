using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Browser;

[Collection(BrowserTests.Name)]
public sealed class UnreliableNetworkTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_stream_that_breaks_off_is_asked_for_again_with_the_same_id()
    {
        await using var visit = await browser.VisitAsync();
        await visit.OpenAsync();
        browser.Host.Chat.CutsAhead = 1;

        await visit.AskAsync("How do I wash it, please, after the cut?");

        await visit.AnswerAsync("Wash it in the machine");
        var sent = browser
            .Host.Chat.Received.Where(request => request.Message.Contains("after the cut", StringComparison.Ordinal))
            .ToList();
        sent.Count.ShouldBe(2);
        sent[0].ClientMessageId.ShouldNotBeNull();
        sent[1].ClientMessageId.ShouldBe(sent[0].ClientMessageId);
        (await visit.Log.Locator(".message.visitor").CountAsync()).ShouldBe(1);
        (await visit.Log.GetByText("Wash it in the machine").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_written_offline_is_sent_when_the_connection_is_back()
    {
        await using var visit = await browser.VisitAsync();
        await visit.OpenAsync();
        await visit.Context.SetOfflineAsync(true);

        await visit.AskAsync("hello from the train");

        await visit.Log.GetByText("You are offline").WaitForAsync();
        await visit.Context.SetOfflineAsync(false);
        await visit.AnswerAsync("How can I help?");
        await Assertions.Expect(visit.Log.GetByText("You are offline")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task What_was_never_sent_survives_a_reload()
    {
        await using var visit = await browser.VisitAsync();
        await visit.OpenAsync();
        await visit.Page.RouteAsync("**/api/chat", route => route.AbortAsync());
        await visit.AskAsync("hello again and again");
        await visit.Log.GetByText("The message didn't get through.").WaitForAsync();
        await visit.Page.UnrouteAsync("**/api/chat");

        await visit.Page.ReloadAsync();

        await visit.Log.GetByText("hello again and again").WaitForAsync();
        await visit.AnswerAsync("How can I help?");
    }

    [Fact]
    public async Task A_failed_message_can_be_sent_again_by_button()
    {
        await using var visit = await browser.VisitAsync();
        await visit.OpenAsync();
        await visit.Page.RouteAsync("**/api/chat", route => route.FulfillAsync(new() { Status = 503, Body = "" }));
        await visit.AskAsync("hello");
        await visit.Log.GetByText("Something went wrong on our side").WaitForAsync();
        await visit.ShouldBeAccessibleAsync();
        await visit.Page.UnrouteAsync("**/api/chat");

        await visit.Log.GetByRole(AriaRole.Button, new() { Name = "Send again" }).ClickAsync();

        await visit.AnswerAsync("How can I help?");
    }

    [Fact]
    public async Task A_refused_message_says_why_and_is_not_sent_again()
    {
        await using var visit = await browser.VisitAsync();
        await visit.OpenAsync();

        await visit.AskAsync("refuse this");

        await visit.Log.GetByText("Please write about the shop.").WaitForAsync();
        (await visit.Log.GetByRole(AriaRole.Button, new() { Name = "Send again" }).CountAsync()).ShouldBe(0);
        await visit.AskAsync("hello");
        await visit.AnswerAsync("How can I help?");
    }

    [Fact]
    public async Task Too_many_messages_are_answered_with_a_time_to_wait()
    {
        await using var visit = await browser.VisitAsync();
        await visit.OpenAsync();
        await visit.Page.RouteAsync(
            "**/api/chat",
            route =>
                route.FulfillAsync(
                    new()
                    {
                        Status = 429,
                        Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Retry-After"] = "7" },
                        Body = "",
                    }
                )
        );

        await visit.AskAsync("hello");

        await visit.Log.GetByText("try again in 7 seconds").WaitForAsync();
    }

    [Fact]
    public async Task A_message_over_the_limit_is_counted_and_kept_back()
    {
        await using var visit = await browser.VisitAsync();
        await visit.OpenAsync();
        var before = browser.Host.Chat.Received.Count;

        await visit.AskAsync(new string('a', 4001));

        await visit.Dialog.GetByText("too long").WaitForAsync();
        browser.Host.Chat.Received.Count.ShouldBe(before);
        await visit.Input.FillAsync(new string('a', 3990));
        await visit.Dialog.GetByText("10 characters left").WaitForAsync();
        await Assertions.Expect(visit.Input).ToHaveAttributeAsync("aria-invalid", "false");
    }

    [Fact]
    public async Task A_conversation_the_server_has_forgotten_begins_anew_with_the_same_message()
    {
        await using var visit = await browser.VisitAsync();
        await visit.OpenAsync();
        await visit.Page.EvaluateAsync(
            "host => localStorage.setItem(`acp-assistant:${host}:conversation`, JSON.stringify('conv_gone'))",
            browser.Host.Address
        );

        await visit.AskAsync("hello");

        await visit.AnswerAsync("How can I help?");
    }
}
