using System.Collections.Immutable;
using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Assistant.Helpdesk;
using AcpAssistant.Assistant.Notifications;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Outbox;
using AcpAssistant.Server.Pages;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Orders;

/// <summary>Mails what support has answered to whoever left an address and hasn't fetched it in the chat window by the time set.</summary>
internal sealed class SupportReplyMails(
    ITicketStore tickets,
    IConversationStore conversations,
    IReadReceiptStore receipts,
    IMailer mailer,
    IOptions<ShopOptions> shop,
    IOptions<MailOptions> options
) : IOutboxConsumer
{
    private static readonly DeliveryOutcome Done = new DeliveryOutcome.Delivered();

    /// <inheritdoc/>
    public OutboxRoute Route { get; } =
        new(
            "support-reply-mails",
            ImmutableDictionary
                .Create<string, TimeSpan>(StringComparer.Ordinal)
                .Add(SupportEvents.Replied, TimeSpan.FromMinutes(options.Value.SupportReplyMinutes))
        );

    /// <inheritdoc/>
    public async Task<DeliveryOutcome> DeliverAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var (ticketId, index) = SupportEvents.ReadReply(message.Body);
        if (await tickets.FindAsync(ticketId, cancellationToken) is not { } ticket || index >= ticket.Messages.Length)
        {
            return new DeliveryOutcome.Refused("There is no such reply.");
        }

        var reply = ticket.Messages[index];
        if (
            !EmailAddress.TryParse(ticket.Summary.ReplyTo, out var to)
            || await IsFetchedAsync(ticket, reply, cancellationToken)
        )
        {
            return Done;
        }

        try
        {
            await mailer.SendAsync(Write(message, ticket, reply, to), cancellationToken);
            return Done;
        }
        catch (MailRefusedException refused)
        {
            return new DeliveryOutcome.Refused(refused.Message);
        }
    }

    // A reply that never reached the conversation (the server was killed in between) can't have been fetched.
    private async Task<bool> IsFetchedAsync(Ticket ticket, TicketMessage reply, CancellationToken cancellationToken)
    {
        var id = ticket.Summary.ConversationId;
        var fetched = await receipts.FetchedAsync(id, cancellationToken);
        var messages = await conversations.MessagesAsync(id, 0, cancellationToken);
        return messages.Any(message =>
            message.Author == "support"
            && message.At.ToUnixTimeMilliseconds() == reply.At.ToUnixTimeMilliseconds()
            && message.Text == reply.Text
            && message.Sequence <= fetched
        );
    }

    private Mail Write(OutboxMessage message, Ticket ticket, TicketMessage reply, EmailAddress to)
    {
        var language = PageLanguage.Of(ticket.Summary.Language, shop.Value.Language);
        var texts = MailTexts.In(language);
        var body = new MailBody()
            .Paragraph(texts.Hello)
            .Paragraph(OrderFigures.Fill(texts.ReplyIntro, reply.Name))
            .Quote(reply.Text)
            .Paragraph(OrderFigures.Fill(texts.ReplyHow, shop.Value.SupportEmail))
            .Paragraph(OrderFigures.Fill(texts.Goodbye, shop.Value.Name));
        return new Mail(
            "mail_" + message.Id,
            to,
            OrderFigures.Fill(texts.ReplySubject, ticket.Id),
            body.Text(),
            message.CreatedAt
        )
        {
            Html = body.Html(language.Code),
        };
    }
}
