using AcpAssistant.Assistant.Helpdesk;

namespace AcpAssistant.Fakes.Chat;

/// <summary>Tickets in memory.</summary>
public sealed class InMemoryTickets : ITicketStore
{
    private readonly Lock gate = new();
    private readonly List<Ticket> tickets = [];

    public async Task<Ticket> AddOrFindOpenAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        await Task.Yield();
        lock (gate)
        {
            var open = tickets.Find(other =>
                other.Status == "open"
                && other.Summary.ConversationId == ticket.Summary.ConversationId
                && other.Summary.Reason == ticket.Summary.Reason
            );
            if (open is null)
            {
                tickets.Add(ticket);
            }

            return open ?? ticket;
        }
    }

    public async Task<Ticket?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await Task.Yield();
        lock (gate)
        {
            return tickets.Find(ticket => ticket.Id == id);
        }
    }

    public async Task<IReadOnlyList<Ticket>> ListAsync(int limit, CancellationToken cancellationToken)
    {
        await Task.Yield();
        lock (gate)
        {
            return
            [
                .. tickets
                    .OrderBy(ticket => ticket.Status == "solved")
                    .ThenByDescending(ticket => ticket.CreatedAt)
                    .Take(limit),
            ];
        }
    }

    public Task<bool> AppendAsync(string id, TicketMessage message, CancellationToken cancellationToken) =>
        ChangeAsync(id, ticket => ticket with { Messages = ticket.Messages.Add(message), UpdatedAt = message.At });

    public Task<bool> SetStatusAsync(
        string id,
        string status,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => ChangeAsync(id, ticket => ticket with { Status = status, UpdatedAt = now });

    private async Task<bool> ChangeAsync(string id, Func<Ticket, Ticket> change)
    {
        await Task.Yield();
        lock (gate)
        {
            var at = tickets.FindIndex(ticket => ticket.Id == id);
            if (at >= 0)
            {
                tickets[at] = change(tickets[at]);
            }

            return at >= 0;
        }
    }
}
