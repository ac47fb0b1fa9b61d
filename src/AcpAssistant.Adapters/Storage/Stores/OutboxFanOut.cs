using AcpAssistant.Commerce.Outbox;

namespace AcpAssistant.Adapters.Storage.Stores;

/// <summary>Gives new messages of the outbox out to its consumers.</summary>
internal static class OutboxFanOut
{
    private const int AtOnce = 500;

    /// <summary>Makes the deliveries of the oldest new messages; returns how many messages they were.</summary>
    public static async Task<int> RunAsync(DbScope scope, IReadOnlyList<OutboxRoute> routes)
    {
        // Two programs giving out at once could show a message before the older one of its key.
        await scope.LockAsync("outbox fan-out");
        var messages = await scope.QueryAsync<NewRow>(
            "SELECT sequence, id, topic, key, created_at AS CreatedAt FROM outbox WHERE delivered_at IS NULL ORDER BY sequence LIMIT @limit",
            new { limit = AtOnce }
        );
        if (messages.Count == 0)
        {
            return 0;
        }

        List<object?[]> deliveries =
        [
            .. from message in messages
            from route in routes
            where route.Topics.ContainsKey(message.Topic)
            let due = message.CreatedAt + (long)route.Topics[message.Topic].TotalMilliseconds
            select new object?[] { SqlText.Clean(route.Consumer), message.Sequence, message.Id, message.Key, due },
        ];
        if (deliveries.Count > 0)
        {
            await scope
                .Into("outbox_deliveries", "consumer", "sequence", "message_id", "key", "due_at")
                .RowsAsync(deliveries, "ON CONFLICT (consumer, sequence) DO NOTHING");
        }

        await scope.ExecuteAsync(
            $"UPDATE outbox SET delivered_at = created_at WHERE sequence {scope.Dialect.Among("given")}",
            new { given = messages.Select(message => message.Sequence).ToList() }
        );
        return messages.Count;
    }

    private sealed class NewRow
    {
        public long Sequence { get; init; }

        public string Id { get; init; } = "";

        public string Topic { get; init; } = "";

        public string Key { get; init; } = "";

        public long CreatedAt { get; init; }
    }
}
