namespace AcpAssistant.Commerce.Outbox;

/// <summary>The messages waiting to be delivered.</summary>
public interface IOutbox
{
    /// <summary>Claims due messages until <paramref name="leaseUntil"/>, oldest first, never a message whose key has an older one undelivered.</summary>
    Task<IReadOnlyList<OutboxMessage>> ClaimAsync(
        int limit,
        DateTimeOffset now,
        DateTimeOffset leaseUntil,
        CancellationToken cancellationToken
    );

    /// <summary>Marks a message delivered.</summary>
    Task CompleteAsync(string id, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Puts a message back to be tried at <paramref name="retryAt"/>, with the error for people to read.</summary>
    Task RetryAsync(string id, string error, DateTimeOffset retryAt, CancellationToken cancellationToken);
}
