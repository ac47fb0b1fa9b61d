using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Assistant.Helpdesk;
using AcpAssistant.Assistant.Identity;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Orders;

/// <summary>Support's replies reach people whose window is closed, by mail, and nobody twice.</summary>
public sealed class SupportReplyMailTests(OrderShop shop) : IClassFixture<OrderShop>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reply_that_no_window_fetched_is_mailed_in_the_visitors_language()
    {
        var ticket = await TicketAsync("closed@example.com", "fr", (await TalkAsync()).Id);

        (await shop.Host.Get<ITicketDesk>().ReplyAsync(ticket.Id, "Robin", "C'est <b>fait</b>.", Stop)).ShouldBeTrue();

        var mail = (await shop.MailsAsync("closed@example.com", 1)).ShouldHaveSingleItem();
        mail["subject"]!.GetValue<string>().ShouldBe($"Réponse à votre demande {ticket.Id}");
        mail["text"]!.GetValue<string>().ShouldContain("> C'est <b>fait</b>.");
        mail["text"]!.GetValue<string>().ShouldContain("Robin");
    }

    [Fact]
    public async Task A_reply_that_the_window_fetched_is_not_mailed()
    {
        var (conversation, token) = await TalkAsync();
        var ticket = await TicketAsync("open@example.com", "en", conversation);
        var store = shop.Host.Get<IConversationStore>();
        var receipts = shop.Host.Get<IReadReceiptStore>();
        // The window asks once the reply is there and before it is mailed: written here in that order.
        var now = TimeProvider.System.GetUtcNow();
        await store.AppendSupportMessageAsync(conversation, "msg_1", "Robin", "Seen", now, Stop);
        using var ask = new HttpRequestMessage(HttpMethod.Get, $"/api/chat/{conversation}/events?after=0");
        ask.Headers.Add("X-Visitor-Token", token);
        using var fetched = await shop.Host.Http.SendAsync(ask, Stop);
        fetched.EnsureSuccessStatusCode();
        (await receipts.FetchedAsync(conversation, Stop)).ShouldBeGreaterThan(0);

        var tickets = shop.Host.Get<ITicketStore>();
        await tickets.AppendAsync(ticket.Id, new TicketMessage("agent", "Robin", "Seen", now), Stop);
        await shop.Host.Get<ITicketDesk>().ReplyAsync(ticket.Id, "Robin", "Not seen", Stop);

        // Replies of a ticket are told in order: when the second is here, the first was looked at.
        var mail = (await shop.MailsAsync("open@example.com", 1)).ShouldHaveSingleItem();
        mail["text"]!.GetValue<string>().ShouldContain("> Not seen");
    }

    private async Task<(string Id, string Token)> TalkAsync()
    {
        // A new visitor each time.
        using var browser = new HttpClient { BaseAddress = shop.Host.Address };
        using var answer = await browser.PostAsJsonAsync("/api/chat", new { message = "Hello" }, Stop);
        answer.EnsureSuccessStatusCode();
        var body = await answer.Content.ReadFromJsonAsync<JsonObject>(Stop);
        return (body!["conversation_id"]!.GetValue<string>(), answer.Headers.GetValues("X-Visitor-Token").Single());
    }

    private Task<Ticket> TicketAsync(string email, string language, string conversation) =>
        shop
            .Host.Get<IHelpdesk>()
            .OpenAsync(
                new HandOffSummary
                {
                    ConversationId = conversation,
                    Reason = "requested",
                    Wish = "Talk to a person",
                    Language = language,
                    Identity = IdentityGrade.Anonymous,
                    ReplyTo = email,
                },
                Stop
            );
}
