namespace AcpAssistant.Commerce.Outbox;

/// <summary>Someone who is told what happened: mails to buyers, webhooks to an agent. A message may come more than once with the same id, but never together with another of its key.</summary>
public interface IOutboxConsumer
{
    /// <summary>What it wants; the name is stored with its deliveries and must never change.</summary>
    OutboxRoute Route { get; }

    /// <summary>Tells; an exception counts as a failure that may pass.</summary>
    Task<DeliveryOutcome> DeliverAsync(OutboxMessage message, CancellationToken cancellationToken);
}
