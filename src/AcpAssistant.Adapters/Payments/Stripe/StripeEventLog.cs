using AcpAssistant.Adapters.Storage;

namespace AcpAssistant.Adapters.Payments.Stripe;

/// <summary>Which events were taken in, kept in the shop's database.</summary>
public sealed class StripeEventLog(Database database, TimeProvider time)
{
    /// <summary>Topic of the outbox's messages about payments that were refunded or contested; the key is the payment's id.</summary>
    public const string PaymentChanged = "payment.changed";

    /// <summary>False when the event was taken in before, by whichever process. What it makes to be looked at is noted in the same transaction.</summary>
    public Task<bool> AddAsync(StripeNotice notice, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async scope =>
            {
                var now = time.GetUtcNow().ToUnixTimeMilliseconds();
                var isNew =
                    await scope.ExecuteAsync(
                        """
                        INSERT INTO stripe_events (id, type, received_at) VALUES (@Id, @Type, @now)
                        ON CONFLICT (id) DO NOTHING
                        """,
                        new
                        {
                            notice.Id,
                            notice.Type,
                            now,
                        }
                    ) > 0;
                if (isNew && notice.ChangedPayment is { } payment)
                {
                    await scope.ExecuteAsync(
                        """
                        INSERT INTO outbox (id, topic, key, body, created_at, due_at)
                        VALUES (@Id, @topic, @payment, '{}', @now, @now) ON CONFLICT (id) DO NOTHING
                        """,
                        new
                        {
                            notice.Id,
                            topic = PaymentChanged,
                            payment,
                            now,
                        }
                    );
                }

                return isNew;
            },
            cancellationToken
        );
}
