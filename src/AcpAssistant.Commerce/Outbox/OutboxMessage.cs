namespace AcpAssistant.Commerce.Outbox;

/// <summary>Something that must still be told to others; written in the transaction that made it true.</summary>
/// <param name="Id">Stable event id.</param>
/// <param name="Topic">What happened, such as "order.created", "return.requested".</param>
/// <param name="Key">Messages of one key (an order id) are delivered in order.</param>
/// <param name="Body">JSON.</param>
/// <param name="CreatedAt">UTC.</param>
public sealed record OutboxMessage(string Id, string Topic, string Key, string Body, DateTimeOffset CreatedAt);
