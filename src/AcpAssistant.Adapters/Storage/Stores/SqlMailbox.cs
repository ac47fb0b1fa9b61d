using AcpAssistant.Assistant.Notifications;
using AcpAssistant.Commerce;

namespace AcpAssistant.Adapters.Storage.Stores;

/// <summary>The local mailbox.</summary>
internal sealed class SqlMailbox(Database database) : IMailbox
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Mail>> ListAsync(EmailAddress? to, int limit, CancellationToken cancellationToken)
    {
        var bodies = await database.ReadAsync(
            scope =>
                scope.QueryAsync<string>(
                    $"""
                    SELECT body FROM mails {(to is null ? "" : "WHERE recipient = @recipient")}
                    ORDER BY sent_at DESC, sequence DESC LIMIT @limit
                    """,
                    new { recipient = to?.Value, limit }
                ),
            cancellationToken
        );
        return [.. bodies.Select(StorageJson.Read<Mail>)];
    }

    /// <inheritdoc/>
    public Task AddAsync(Mail mail, CancellationToken cancellationToken)
    {
        var body = StorageJson.Write(mail);
        return database.WriteAsync(
            async scope =>
            {
                await scope.ExecuteAsync(
                    """
                    INSERT INTO mails (id, recipient, sent_at, body) VALUES (@id, @recipient, @sentAt, @body)
                    ON CONFLICT (id) DO NOTHING
                    """,
                    new
                    {
                        id = SqlText.Clean(mail.Id),
                        recipient = mail.To.Value,
                        sentAt = SqlText.Time(mail.SentAt),
                        body,
                    }
                );
            },
            cancellationToken
        );
    }
}
