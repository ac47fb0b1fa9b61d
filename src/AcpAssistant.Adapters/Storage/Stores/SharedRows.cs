using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Idempotency;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Outbox;

namespace AcpAssistant.Adapters.Storage.Stores;

/// <summary>Writes that several stores share, inside the caller's transaction.</summary>
internal static class SharedRows
{
    /// <summary>Columns of an order, for <see cref="OrderArguments"/>.</summary>
    public const string InsertOrder = """
        INSERT INTO orders (
            number, session_id, email, version, status, source, total_amount, currency, has_refund_due,
            placed_at, updated_at, body
        )
        VALUES (
            @Number, @SessionId, @Email, 1, @Status, @Source, @TotalAmount, @Currency, @HasRefundDue,
            @PlacedAt, @UpdatedAt, @Body
        )
        """;

    /// <summary>An order as the columns hold it. The version column is the truth, so the body carries none.</summary>
    public static OrderArguments Arguments(Order order) =>
        new(
            SqlText.OrderNumber(order.Id),
            order.SessionId is { } session ? SqlText.Clean(session.Value) : null,
            order.Email.Value,
            order.Version,
            SqlText.Word(order.Status),
            SqlText.Clean(order.Source),
            order.TotalAmount,
            order.Currency.Code,
            order.Payments.Any(IsDue) ? 1 : 0,
            SqlText.Time(order.PlacedAt),
            SqlText.Time(order.UpdatedAt),
            StorageJson.Write(order with { Version = 0 })
        );

    /// <summary>Takes pieces off the shelf (negative: puts them back); false when a counted variant has fewer, or isn't sold.</summary>
    public static async Task<bool> TakeStockAsync(DbScope scope, VariantId variant, int quantity)
    {
        var changed = await scope.ExecuteAsync(
            "UPDATE variants SET stock = stock - @quantity WHERE id = @id AND (stock IS NULL OR stock >= @quantity)",
            new { id = SqlText.Clean(variant.Value), quantity = (long)quantity }
        );
        // Giving back to a variant that is no longer sold changes nothing, and that is right.
        return changed == 1 || quantity <= 0;
    }

    /// <summary>Adds messages to the outbox; an id that is there already is the same message.</summary>
    public static Task OutboxAsync(DbScope scope, IReadOnlyCollection<OutboxMessage> messages) =>
        messages.Count == 0
            ? Task.CompletedTask
            : scope
                .Into("outbox", "id", "topic", "key", "body", "created_at", "due_at")
                .RowsAsync(
                    [
                        .. messages.Select(message =>
                            new object?[]
                            {
                                SqlText.Clean(message.Id),
                                SqlText.Clean(message.Topic),
                                SqlText.Clean(message.Key),
                                message.Body,
                                SqlText.Time(message.CreatedAt),
                                SqlText.Time(message.CreatedAt),
                            }
                        ),
                    ],
                    "ON CONFLICT (id) DO NOTHING"
                );

    /// <summary>Stores an answer under its claimed key; an answer that is there already stays.</summary>
    public static Task AnswerAsync(DbScope scope, IdempotentAnswer answer) =>
        scope.ExecuteAsync(
            """
            UPDATE idempotency_keys SET status = @Status, body = @Body
            WHERE caller = @Caller AND path = @Path AND key = @Key AND status IS NULL
            """,
            new
            {
                answer.Response.Status,
                answer.Response.Body,
                Caller = SqlText.Clean(answer.Key.Caller),
                Path = SqlText.Clean(answer.Key.Path),
                Key = SqlText.Clean(answer.Key.Key),
            }
        );

    private static bool IsDue(OrderPayment payment) =>
        string.Equals(payment.Kind, OrderPaymentKinds.RefundDue, StringComparison.Ordinal);
}
