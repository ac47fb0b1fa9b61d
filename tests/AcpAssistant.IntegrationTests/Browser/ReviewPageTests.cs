using AcpAssistant.Adapters.Storage;
using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Assistant.Helpdesk;
using AcpAssistant.Assistant.Identity;
using AcpAssistant.Server.Admin;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Browser;

[Collection(BrowserTests.Name)]
public sealed class ReviewPageTests(BrowserFixture browser)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_gets_in_without_the_password_and_a_link_leads_back_after_it()
    {
        await using var visit = await browser.VisitAsync();
        var password = await NewPasswordAsync();
        await visit.GoAsync("/review/answers");
        visit.Page.Url.ShouldEndWith("/review/sign-in?next=%2Freview%2Fanswers");

        await SignInAsync(visit, "not it");
        await visit.Page.GetByText("That user name or password isn't right").WaitForAsync();
        await visit.ShouldBeAccessibleAsync();

        await SignInAsync(visit, password);
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Answers" }).WaitForAsync();
        await visit.ShouldBeAccessibleAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await visit.GoAsync("/review");
        visit.Page.Url.ShouldContain("/review/sign-in");
    }

    [Fact]
    public async Task A_ticket_shows_what_was_handed_over_and_takes_a_reply()
    {
        await using var visit = await browser.VisitAsync();
        var password = await NewPasswordAsync();
        var ticket = await OpenTicketAsync();
        await visit.GoAsync("/review");
        await SignInAsync(visit, password);

        await visit.Page.Locator($"a[href$='{ticket.Id}']").ClickAsync();
        await visit.Page.GetByText("<b>broken</b> zip").First.WaitForAsync();
        await visit.Page.GetByText("You can return an item within 30 days").WaitForAsync();
        await visit.Page.GetByText("refused: window_closed").WaitForAsync();
        await visit.ShouldBeAccessibleAsync();

        await visit.Page.GetByLabel("Reply to the customer").FillAsync("Hello Mia.\nWe will <i>refund</i> you.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Send reply" }).ClickAsync();
        await visit.Page.GetByText("We will <i>refund</i> you.").WaitForAsync();
        var messages = await browser
            .Host.Services.GetRequiredService<IConversationStore>()
            .MessagesAsync(ticket.Summary.ConversationId, 0, Cancellation);
        messages.ShouldContain(message => message.Author == "support" && message.AuthorName == "Robin");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Mark as solved" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Reopen" }).WaitForAsync();
        visit.ShouldHaveNoComplaints();
    }

    [Fact]
    public async Task A_form_without_our_token_changes_nothing()
    {
        await using var visit = await browser.VisitAsync();
        var password = await NewPasswordAsync();
        var ticket = await OpenTicketAsync();
        await visit.GoAsync("/review");
        await SignInAsync(visit, password);
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Tickets" }).WaitForAsync();

        var status = await visit.Page.EvaluateAsync<int>(
            "path => fetch(path, { method: 'POST', body: new URLSearchParams({ text: 'forged' }) }).then(r => r.status)",
            $"/review/tickets/{ticket.Id}/reply"
        );

        status.ShouldBe(400);
        var desk = browser.Host.Services.GetRequiredService<ITicketDesk>();
        (await desk.FindAsync(ticket.Id, Cancellation))!.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_changed_password_ends_every_session()
    {
        await using var visit = await browser.VisitAsync();
        await visit.GoAsync("/review/sign-in");
        await SignInAsync(visit, await NewPasswordAsync());
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Tickets" }).WaitForAsync();

        await NewPasswordAsync();
        await visit.GoAsync("/review");

        visit.Page.Url.ShouldContain("/review/sign-in");
    }

    private async Task<string> NewPasswordAsync()
    {
        var services = browser.Host.Services;
        await services.GetRequiredService<ISettingsStore>().SetAsync(ReviewPassword.SettingKey, null, Cancellation);
        services.GetRequiredService<SignInAttempts>().Clear(System.Net.IPAddress.Loopback);
        return (await services.GetRequiredService<FirstPassword>().EnsureAsync(Cancellation))!;
    }

    private async Task<Ticket> OpenTicketAsync()
    {
        var id = "conv_" + Guid.NewGuid().ToString("N");
        var now = TimeProvider.System.GetUtcNow();
        var conversation = new Conversation
        {
            Id = id,
            VisitorHash = "hash",
            CreatedAt = now,
            UpdatedAt = now,
        };
        (
            await browser
                .Host.Services.GetRequiredService<IConversationStore>()
                .SaveAsync(conversation, [], Cancellation)
        ).ShouldBeTrue();
        return await browser
            .Host.Services.GetRequiredService<IHelpdesk>()
            .OpenAsync(
                new HandOffSummary
                {
                    ConversationId = id,
                    Reason = "policy_limit",
                    Wish = "Money back for a <b>broken</b> zip",
                    Language = "en",
                    Identity = IdentityGrade.Order,
                    OrderId = "CL-1",
                    Tried =
                    [
                        new ToolAction(
                            "start_return",
                            System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty,
                            "refused: window_closed"
                        ),
                    ],
                    Citations =
                    [
                        new(
                            "[1]",
                            "returns-policy",
                            "returns-policy#1",
                            "Returns policy",
                            "javascript:alert(1)",
                            "You can return an item within 30 days of delivery."
                        ),
                    ],
                    Transcript = ["visitor: My zip is <b>broken</b>", "assistant: Which order is it?"],
                },
                Cancellation
            );
    }

    private static async Task SignInAsync(Visit visit, string password)
    {
        await visit.Page.GetByLabel("User name").FillAsync("admin");
        await visit.Page.GetByLabel("Your name").FillAsync("Robin");
        await visit.Page.GetByLabel("Password").FillAsync(password);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }
}
