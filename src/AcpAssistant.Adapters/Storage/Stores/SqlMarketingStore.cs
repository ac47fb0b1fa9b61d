using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Marketing;
using AcpAssistant.Commerce.Orders;

namespace AcpAssistant.Adapters.Storage.Stores;

/// <summary>Reads what sessions and orders hold for the merchant's marketing, and the state of subscriptions.</summary>
internal sealed class SqlMarketingStore(Database database) : IMarketingStore
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<MarketingConsent>> FindAsync(
        IReadOnlyCollection<string> contacts,
        CancellationToken cancellationToken
    )
    {
        if (contacts.Count == 0)
        {
            return [];
        }

        var among = contacts.Select(SqlText.Clean).ToArray();
        var rows = await database.ReadAsync(
            scope =>
                scope.QueryAsync<ConsentRow>(
                    $"""
                    SELECT channel, contact, opted_in AS OptedIn FROM marketing_consents
                    WHERE contact {scope.Dialect.Among("among")} ORDER BY channel, contact
                    """,
                    new { among }
                ),
            cancellationToken
        );
        return [.. rows.Select(row => row.ToConsent())];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RecordedConsent>> ConsentsAsync(
        DateTimeOffset since,
        DateTimeOffset until,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var rows = await database.ReadAsync(
            scope =>
                scope.QueryAsync<ConsentRow>(
                    """
                    SELECT channel, contact, opted_in AS OptedIn, order_id AS OrderId, decided_at AS DecidedAt
                    FROM marketing_consents WHERE decided_at >= @since AND decided_at < @until
                    ORDER BY decided_at, contact, channel LIMIT @limit
                    """,
                    Between(since, until, limit)
                ),
            cancellationToken
        );
        return
        [
            .. rows.Select(row => new RecordedConsent(
                row.ToConsent(),
                new OrderId(row.OrderId),
                SqlText.Time(row.DecidedAt)
            )),
        ];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AttributedOrder>> AttributionsAsync(
        DateTimeOffset since,
        DateTimeOffset until,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var bodies = await database.ReadAsync(
            scope =>
                scope.QueryAsync<string>(
                    // The words may also stand in a text of the order; what is read is looked at once more below.
                    """
                    SELECT body FROM orders WHERE placed_at >= @since AND placed_at < @until
                        AND (body LIKE '%"first_touch":%' OR body LIKE '%"last_touch":%')
                    ORDER BY placed_at, number LIMIT @limit
                    """,
                    Between(since, until, limit)
                ),
            cancellationToken
        );
        return
        [
            .. bodies
                .Select(StorageJson.Read<Order>)
                .Where(order => (order.FirstTouch ?? order.LastTouch) is not null)
                .Select(order => new AttributedOrder(
                    order.Id,
                    order.PlacedAt ?? order.UpdatedAt,
                    order.TotalAmount,
                    order.Currency,
                    order.FirstTouch,
                    order.LastTouch
                )),
        ];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CanceledCheckout>> CancellationsAsync(
        DateTimeOffset since,
        DateTimeOffset until,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var bodies = await database.ReadAsync(
            scope =>
                scope.QueryAsync<string>(
                    """
                    SELECT body FROM checkout_sessions WHERE status = 'canceled'
                        AND updated_at >= @since AND updated_at < @until AND body LIKE '%"trace":%'
                    ORDER BY updated_at, id LIMIT @limit
                    """,
                    Between(since, until, limit)
                ),
            cancellationToken
        );
        return
        [
            .. from session in bodies.Select(StorageJson.Read<CheckoutSession>)
            where session.Trace is not null
            select new CanceledCheckout(
                session.Id,
                session.Owner.Value,
                session.UpdatedAt,
                session.TotalAmount,
                session.Currency,
                session.Trace!
            ),
        ];
    }

    /// <summary>Keeps what the buyer of a new order decided; a later decision stays.</summary>
    public static async Task RecordAsync(DbScope scope, Order order)
    {
        foreach (var consent in order.Consents)
        {
            await scope.ExecuteAsync(
                """
                INSERT INTO marketing_consents (channel, contact, opted_in, order_id, decided_at)
                VALUES (@Channel, @Contact, @OptedIn, @OrderId, @DecidedAt)
                ON CONFLICT (contact, channel) DO UPDATE
                SET opted_in = excluded.opted_in, order_id = excluded.order_id, decided_at = excluded.decided_at
                WHERE marketing_consents.decided_at <= excluded.decided_at
                """,
                new
                {
                    Channel = SqlText.Clean(consent.Channel),
                    Contact = SqlText.Clean(consent.Contact),
                    OptedIn = consent.OptedIn ? 1L : 0L,
                    OrderId = SqlText.Clean(order.Id.Value),
                    DecidedAt = SqlText.Time(order.PlacedAt ?? order.UpdatedAt),
                }
            );
        }
    }

    private static object Between(DateTimeOffset since, DateTimeOffset until, int limit) =>
        new
        {
            since = SqlText.Time(since),
            until = SqlText.Time(until),
            limit,
        };

    private sealed class ConsentRow
    {
        public string Channel { get; init; } = "";

        public string Contact { get; init; } = "";

        public long OptedIn { get; init; }

        public string OrderId { get; init; } = "";

        public long DecidedAt { get; init; }

        public MarketingConsent ToConsent() => new(Channel, Contact, OptedIn == 1);
    }
}
