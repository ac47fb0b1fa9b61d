namespace AcpAssistant.Assistant.Helpdesk;

/// <summary>The local helpdesk as its page uses it.</summary>
public interface ITicketDesk
{
    /// <summary>Tickets, open ones first, newest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<Ticket>> ListAsync(int limit, CancellationToken cancellationToken);

    /// <summary>The ticket, or null.</summary>
    Task<Ticket?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Answers the shopper in the same conversation; false when there is no such ticket.</summary>
    Task<bool> ReplyAsync(string id, string authorName, string text, CancellationToken cancellationToken);

    /// <summary>Marks solved or open again; false when there is no such ticket.</summary>
    Task<bool> SetSolvedAsync(string id, bool solved, CancellationToken cancellationToken);
}
