using AcpAssistant.Commerce.Outbox;

namespace AcpAssistant.Adapters.Storage.Stores;

/// <summary>A delivery with its message, as the columns hold them.</summary>
internal sealed class DeliveryRow
{
    /// <summary>Reads them; a condition on "d" follows.</summary>
    public const string Select = """
        SELECT d.consumer, d.attempts, d.last_error AS LastError, d.dead_at AS DeadAt,
            o.id, o.topic, o.key, o.body, o.created_at AS CreatedAt
        FROM outbox_deliveries d JOIN outbox o ON o.id = d.message_id
        """;

    public string Consumer { get; init; } = "";

    public long Attempts { get; init; }

    public string? LastError { get; init; }

    public long? DeadAt { get; init; }

    public string Id { get; init; } = "";

    public string Topic { get; init; } = "";

    public string Key { get; init; } = "";

    public string Body { get; init; } = "";

    public long CreatedAt { get; init; }

    public OutboxDelivery ToDelivery() =>
        new(Consumer, new OutboxMessage(Id, Topic, Key, Body, SqlText.Time(CreatedAt)), (int)Attempts);
}
