using AcpAssistant.Assistant.Helpdesk;
using AcpAssistant.Commerce.Outbox;

namespace AcpAssistant.Adapters.Storage.Stores;

/// <summary>Tickets of the local helpdesk.</summary>
internal sealed class SqlTicketStore(Database database) : ITicketStore
{
    private const string Open = "open";

    /// <inheritdoc/>
    public Task<Ticket> AddOrFindOpenAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        var arguments = new
        {
            id = SqlText.Clean(ticket.Id),
            conversationId = SqlText.Clean(ticket.Summary.ConversationId),
            reason = SqlText.Clean(ticket.Summary.Reason),
            status = SqlText.Clean(ticket.Status),
            createdAt = SqlText.Time(ticket.CreatedAt),
            body = StorageJson.Write(ticket),
        };
        return database.WriteAsync(
            async scope =>
            {
                await scope.LockAsync("tickets of " + arguments.conversationId);
                var open = await scope.FirstAsync<string>(
                    $"""
                    SELECT body FROM tickets
                    WHERE conversation_id = @conversationId AND reason = @reason AND status = '{Open}'
                    ORDER BY created_at, id
                    """,
                    arguments
                );
                if (open is not null)
                {
                    return StorageJson.Read<Ticket>(open);
                }

                await scope.ExecuteAsync(
                    """
                    INSERT INTO tickets (id, conversation_id, reason, status, created_at, body)
                    VALUES (@id, @conversationId, @reason, @status, @createdAt, @body)
                    """,
                    arguments
                );
                return ticket;
            },
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public Task<Ticket?> FindAsync(string id, CancellationToken cancellationToken) =>
        database.ReadAsync(scope => FindAsync(scope, SqlText.Clean(id)), cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Ticket>> ListAsync(int limit, CancellationToken cancellationToken)
    {
        var bodies = await database.ReadAsync(
            scope =>
                scope.QueryAsync<string>(
                    $"""
                    SELECT body FROM tickets
                    ORDER BY CASE status WHEN '{Open}' THEN 0 ELSE 1 END, created_at DESC, id DESC LIMIT @limit
                    """,
                    new { limit }
                ),
            cancellationToken
        );
        return [.. bodies.Select(StorageJson.Read<Ticket>)];
    }

    /// <inheritdoc/>
    public Task<bool> AppendAsync(string id, TicketMessage message, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            ticket => ticket with { Messages = ticket.Messages.Add(message), UpdatedAt = message.At },
            cancellationToken,
            async (scope, ticket) =>
            {
                // Whoever left an address may have closed the window: the reply is told to others too.
                if (message.From == "agent" && ticket.Summary.ReplyTo is not null)
                {
                    var index = ticket.Messages.Length - 1;
                    var told = new OutboxMessage(
                        SupportEvents.ReplyId(ticket.Id, index),
                        SupportEvents.Replied,
                        ticket.Id,
                        SupportEvents.ReplyBody(ticket.Id, index),
                        message.At
                    );
                    await SharedRows.OutboxAsync(scope, [told]);
                }
            }
        );

    /// <inheritdoc/>
    public Task<bool> SetStatusAsync(
        string id,
        string status,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => ChangeAsync(id, ticket => ticket with { Status = status, UpdatedAt = now }, cancellationToken);

    private Task<bool> ChangeAsync(
        string id,
        Func<Ticket, Ticket> change,
        CancellationToken cancellationToken,
        Func<DbScope, Ticket, Task>? together = null
    ) =>
        database.WriteAsync(
            async scope =>
            {
                var key = SqlText.Clean(id);
                await scope.LockAsync("ticket " + key);
                if (await FindAsync(scope, key) is not { } ticket)
                {
                    return false;
                }

                var changed = change(ticket);
                await scope.ExecuteAsync(
                    "UPDATE tickets SET status = @status, body = @body WHERE id = @key",
                    new
                    {
                        key,
                        status = SqlText.Clean(changed.Status),
                        body = StorageJson.Write(changed),
                    }
                );
                if (together is not null)
                {
                    await together(scope, changed);
                }

                return true;
            },
            cancellationToken
        );

    private static async Task<Ticket?> FindAsync(DbScope scope, string id) =>
        await scope.FirstAsync<string>("SELECT body FROM tickets WHERE id = @id", new { id }) is { } body
            ? StorageJson.Read<Ticket>(body)
            : null;
}
