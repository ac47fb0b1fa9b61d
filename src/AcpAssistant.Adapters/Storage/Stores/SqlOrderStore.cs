using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Outbox;

namespace AcpAssistant.Adapters.Storage.Stores;

/// <summary>Orders. Ownership is part of every customer's query.</summary>
internal sealed class SqlOrderStore(Database database) : IOrderStore
{
    private static readonly string[] ImportColumns =
    [
        "number",
        "session_id",
        "email",
        "version",
        "status",
        "source",
        "total_amount",
        "currency",
        "has_refund_due",
        "placed_at",
        "updated_at",
        "body",
    ];

    /// <inheritdoc/>
    public Task<Order?> FindAsync(OrderId id, OrderAccess access, CancellationToken cancellationToken) =>
        FirstAsync(
            "WHERE number = @number AND email = @email AND (@only IS NULL OR number = @only)",
            new
            {
                number = SqlText.OrderNumber(id),
                email = EmailOf(access),
                only = OnlyOf(access),
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<Order?> FindByPostCodeAsync(OrderId id, string postCode, CancellationToken cancellationToken) =>
        await FindForShopAsync(id, cancellationToken) is { ShippingAddress.PostalCode: { } code } order
        && PostCode.Same(code, postCode)
            ? order
            : null;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Order>> ListAsync(
        OrderAccess access,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var rows = await database.ReadAsync(
            scope =>
                scope.QueryAsync<BodyRow>(
                    """
                    SELECT body, version FROM orders WHERE email = @email AND (@only IS NULL OR number = @only)
                    ORDER BY placed_at DESC NULLS LAST, number LIMIT @limit
                    """,
                    new
                    {
                        email = EmailOf(access),
                        only = OnlyOf(access),
                        limit,
                    }
                ),
            cancellationToken
        );
        return [.. rows.Select(ToOrder)];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Order>> FindRefundsDueAsync(int limit, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            scope =>
                scope.QueryAsync<BodyRow>(
                    "SELECT body, version FROM orders WHERE has_refund_due = 1 ORDER BY updated_at, number LIMIT @limit",
                    new { limit }
                ),
            cancellationToken
        );
        return [.. rows.Select(ToOrder)];
    }

    /// <inheritdoc/>
    public Task<Order?> FindBySessionAsync(SessionId sessionId, CancellationToken cancellationToken) =>
        FirstAsync("WHERE session_id = @id", new { id = SqlText.Clean(sessionId.Value) }, cancellationToken);

    /// <inheritdoc/>
    public Task<Order?> FindForShopAsync(OrderId id, CancellationToken cancellationToken) =>
        FirstAsync("WHERE number = @number", new { number = SqlText.OrderNumber(id) }, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> SaveAsync(
        Order order,
        IReadOnlyDictionary<VariantId, int> stockReturned,
        IReadOnlyList<OutboxMessage> outbox,
        CancellationToken cancellationToken
    )
    {
        var arguments = SharedRows.Arguments(order);
        return database.WriteAsync(
            async scope =>
            {
                var changed = await scope.ExecuteAsync(
                    order.Version == 0
                        ? SharedRows.InsertOrder + " ON CONFLICT (number) DO NOTHING"
                        : """
                        UPDATE orders
                        SET version = version + 1, session_id = @SessionId, email = @Email, status = @Status,
                            source = @Source, total_amount = @TotalAmount, currency = @Currency,
                            has_refund_due = @HasRefundDue, placed_at = @PlacedAt, updated_at = @UpdatedAt, body = @Body
                        WHERE number = @Number AND version = @Version
                        """,
                    arguments
                );
                if (changed == 0)
                {
                    return false;
                }

                foreach (
                    var (variant, quantity) in stockReturned.OrderBy(pair => pair.Key.Value, StringComparer.Ordinal)
                )
                {
                    await SharedRows.TakeStockAsync(scope, variant, -quantity);
                }

                await SharedRows.OutboxAsync(scope, outbox);
                return true;
            },
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OrderId>> ImportAsync(
        IReadOnlyList<Order> orders,
        CancellationToken cancellationToken
    )
    {
        // The last one of a number wins, as if they came one after the other.
        var byNumber = orders
            .GroupBy(order => SqlText.OrderNumber(order.Id), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
        List<object?[]> rows =
        [
            .. byNumber.Values.Select(ImportRow).OrderBy(row => (string)row[0]!, StringComparer.Ordinal),
        ];
        var kept = await database.WriteAsync(
            scope =>
                scope
                    .Into("orders", ImportColumns)
                    .ReturningAsync(
                        rows,
                        """
                        ON CONFLICT (number) DO UPDATE
                        SET version = orders.version + 1, session_id = excluded.session_id, email = excluded.email,
                            status = excluded.status, total_amount = excluded.total_amount,
                            currency = excluded.currency, has_refund_due = excluded.has_refund_due, placed_at = excluded.placed_at,
                            updated_at = excluded.updated_at, body = excluded.body
                        WHERE orders.source = excluded.source
                        """,
                        "number"
                    ),
            cancellationToken
        );
        return [.. byNumber.Keys.Except(kept, StringComparer.Ordinal).Select(number => byNumber[number].Id)];
    }

    private async Task<Order?> FirstAsync(string condition, object arguments, CancellationToken cancellationToken)
    {
        var row = await database.ReadAsync(
            scope => scope.FirstAsync<BodyRow>($"SELECT body, version FROM orders {condition}", arguments),
            cancellationToken
        );
        return row is null ? null : ToOrder(row);
    }

    private static Order ToOrder(BodyRow row) => StorageJson.Read<Order>(row.Body) with { Version = (int)row.Version };

    private static object?[] ImportRow(Order order)
    {
        var row = SharedRows.Arguments(order);
        return
        [
            row.Number,
            row.SessionId,
            row.Email,
            1L,
            row.Status,
            row.Source,
            row.TotalAmount,
            row.Currency,
            row.HasRefundDue,
            row.PlacedAt,
            row.UpdatedAt,
            row.Body,
        ];
    }

    private static string EmailOf(OrderAccess access) =>
        access switch
        {
            OrderAccess.One one => one.Email.Value,
            OrderAccess.Account account => account.Email.Value,
            _ => throw new ArgumentOutOfRangeException(nameof(access)),
        };

    private static string? OnlyOf(OrderAccess access) =>
        access is OrderAccess.One one ? SqlText.OrderNumber(one.Id) : null;
}
