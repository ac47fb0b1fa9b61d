namespace AcpAssistant.Assistant.Helpdesk;

/// <summary>Where the local helpdesk keeps its tickets.</summary>
public interface ITicketStore
{
    /// <summary>Adds a ticket, or answers the open one with the same conversation and reason.</summary>
    Task<Ticket> AddOrFindOpenAsync(Ticket ticket, CancellationToken cancellationToken);

    /// <summary>The ticket, or null.</summary>
    Task<Ticket?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Open ones first, newest first.</summary>
    Task<IReadOnlyList<Ticket>> ListAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Appends a message; false when there is no such ticket. A reply of support to somebody who left an address is put into the outbox in the same transaction (<see cref="SupportEvents"/>).</summary>
    Task<bool> AppendAsync(string id, TicketMessage message, CancellationToken cancellationToken);

    /// <summary>Sets the status; false when there is no such ticket.</summary>
    Task<bool> SetStatusAsync(string id, string status, DateTimeOffset now, CancellationToken cancellationToken);
}
