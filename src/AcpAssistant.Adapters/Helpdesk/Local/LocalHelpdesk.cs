using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Assistant.Helpdesk;
using AcpAssistant.Commerce;

namespace AcpAssistant.Adapters.Helpdesk.Local;

/// <summary>Tickets in our own database, answered on the review page; replies appear in the shopper's conversation.</summary>
internal sealed class LocalHelpdesk(
    ITicketStore tickets,
    IConversationStore conversations,
    IIdGenerator ids,
    TimeProvider time
) : IHelpdesk, ITicketDesk
{
    private const int LongestSubject = 120;
    private const string Open = "open";
    private const string Solved = "solved";

    /// <inheritdoc/>
    public string Name => "local";

    /// <inheritdoc/>
    public Task<Ticket> OpenAsync(HandOffSummary summary, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var wish = summary.Wish.ReplaceLineEndings(" ").Trim();
        return tickets.AddOrFindOpenAsync(
            new Ticket
            {
                Id = NewNumber(),
                Subject = wish.Length > LongestSubject ? wish[..LongestSubject] + "…" : wish,
                Status = Open,
                Summary = summary,
                CreatedAt = now,
                UpdatedAt = now,
            },
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public async Task AddCustomerMessageAsync(string ticketId, string text, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var message = new TicketMessage("customer", "", text, now);
        if (await tickets.AppendAsync(ticketId, message, cancellationToken))
        {
            // Whoever writes again is not done yet.
            await tickets.SetStatusAsync(ticketId, Open, now, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Ticket>> ListAsync(int limit, CancellationToken cancellationToken) =>
        tickets.ListAsync(limit, cancellationToken);

    /// <inheritdoc/>
    public Task<Ticket?> FindAsync(string id, CancellationToken cancellationToken) =>
        tickets.FindAsync(id, cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> ReplyAsync(string id, string authorName, string text, CancellationToken cancellationToken)
    {
        if (await tickets.FindAsync(id, cancellationToken) is not { } ticket)
        {
            return false;
        }

        var now = time.GetUtcNow();
        if (!await tickets.AppendAsync(id, new TicketMessage("agent", authorName, text, now), cancellationToken))
        {
            return false;
        }

        await conversations.AppendSupportMessageAsync(
            ticket.Summary.ConversationId,
            ids.NewId("msg"),
            authorName,
            text,
            now,
            cancellationToken
        );
        return true;
    }

    /// <inheritdoc/>
    public Task<bool> SetSolvedAsync(string id, bool solved, CancellationToken cancellationToken) =>
        tickets.SetStatusAsync(id, solved ? Solved : Open, time.GetUtcNow(), cancellationToken);

    // The random end of an id is short enough to be read aloud.
    private string NewNumber() => "T-" + ids.NewId("ticket")[^8..].ToUpperInvariant();
}
