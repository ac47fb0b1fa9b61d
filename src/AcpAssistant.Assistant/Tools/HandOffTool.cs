using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Assistant.Helpdesk;
using AcpAssistant.Assistant.Identity;
using AcpAssistant.Assistant.Retrieval;

namespace AcpAssistant.Assistant.Tools;

/// <summary>Passes the conversation to people in support with everything they need to finish it. Always possible, for everyone.</summary>
public sealed class HandOffTool(IHelpdesk helpdesk, IConversationStore conversations)
{
    /// <summary>The tool's name.</summary>
    public const string Name = "hand_off";

    private const int MostEvidence = 6;
    private const int MostMessages = 200;

    /// <summary>Opens a ticket, or finds the open one of this conversation and reason.</summary>
    /// <param name="reason">requested, low_confidence, policy_limit, anger, complaint, verification_failed or tool_failure.</param>
    /// <param name="wish">One sentence of what the person wants.</param>
    /// <param name="context">The turn.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<HandOffReference> RunAsync(
        string reason,
        string wish,
        ToolContext context,
        CancellationToken cancellationToken
    )
    {
        var state = context.State;
        // All of it: an engine sees the last few messages, a person starts reading at the first.
        var messages = await conversations.MessagesAsync(state.Id, 0, cancellationToken);
        ConversationMessage[] earlier = [.. messages.TakeLast(MostMessages)];
        var ticket = await helpdesk.OpenAsync(
            new HandOffSummary
            {
                ConversationId = state.Id,
                Reason = reason,
                Wish = wish,
                Language = context.Wording.Language,
                Identity = state.Identity.Grade,
                ReplyTo = ReplyTo(state.Identity),
                OrderId = state.FocusOrderId,
                ProductId = state.FocusProductId,
                Checkout =
                    context.Checkout
                    ?? (state.CheckoutSessionId is { } session ? new CheckoutReference(session, "started") : null),
                Tried = [.. Answers(earlier).SelectMany(answer => answer.Actions), .. context.Actions],
                Citations = [.. Evidence(context, earlier)],
                Transcript = [.. Transcript(context, earlier)],
            },
            cancellationToken
        );
        var reference = new HandOffReference(ticket.Id, reason);
        context.Handoff = reference;
        context.State = context.State with { TicketId = ticket.Id, Awaiting = null, AbstainedInARow = 0 };
        context.Record(Name, "ok", ("reason", reason), ("ticket_id", ticket.Id));
        return reference;
    }

    private static string? ReplyTo(ProvenIdentity identity) =>
        identity switch
        {
            ProvenIdentity.OneOrder order => order.Email.Value,
            ProvenIdentity.Account account => account.Email.Value,
            _ => null,
        };

    private static IEnumerable<ChatAnswer> Answers(IEnumerable<ConversationMessage> messages) =>
        messages.Select(message => message.Answer).OfType<ChatAnswer>();

    private static IEnumerable<Citation> Evidence(ToolContext context, IEnumerable<ConversationMessage> earlier) =>
        context
            .Citations.Concat(Answers(earlier).Reverse().SelectMany(answer => answer.Citations))
            .DistinctBy(citation => (citation.ChunkId, citation.Quote))
            .Take(MostEvidence);

    private static IEnumerable<string> Transcript(ToolContext context, IEnumerable<ConversationMessage> earlier)
    {
        var lines = earlier.Select(message => $"{message.Author}: {message.Text}");
        return context.Message.Length == 0 ? lines : lines.Append("visitor: " + context.Message);
    }
}
