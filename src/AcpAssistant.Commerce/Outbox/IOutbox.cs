namespace AcpAssistant.Commerce.Outbox;

/// <summary>The messages waiting to be told to others. Each consumer has a delivery of its own per message, so that one that fails doesn't make another tell twice.</summary>
public interface IOutbox
{
    /// <summary>Makes a delivery of each new message for each consumer that wants it; a consumer gets what is written from its first start on. Returns how many messages were given out.</summary>
    Task<int> FanOutAsync(IReadOnlyList<OutboxRoute> routes, CancellationToken cancellationToken);

    /// <summary>Claims due deliveries of a consumer until <paramref name="leaseUntil"/>, oldest first, never one whose key has an older one undelivered, or a newer one on its way or between two tries (when the older one was sent again). Two programs never hold the same delivery within its lease.</summary>
    Task<IReadOnlyList<OutboxDelivery>> ClaimAsync(
        string consumer,
        int limit,
        DateTimeOffset now,
        DateTimeOffset leaseUntil,
        CancellationToken cancellationToken
    );

    /// <summary>Marks a claimed delivery as done; nothing when it is done already.</summary>
    Task CompleteAsync(OutboxDelivery delivery, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Puts a claimed delivery back to be tried at <paramref name="retryAt"/>, with the error for people to read; nothing when another program has claimed it since.</summary>
    Task RetryAsync(OutboxDelivery delivery, string error, DateTimeOffset retryAt, CancellationToken cancellationToken);

    /// <summary>Gives a claimed delivery up: it becomes a dead letter and no longer holds up its key; nothing when another program has claimed it since.</summary>
    Task GiveUpAsync(OutboxDelivery delivery, string error, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Dead letters, newest first.</summary>
    Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Has a dead letter tried again from <paramref name="now"/> on, counted from the first try; false when there is none.</summary>
    Task<bool> ResendAsync(string consumer, string messageId, DateTimeOffset now, CancellationToken cancellationToken);
}
