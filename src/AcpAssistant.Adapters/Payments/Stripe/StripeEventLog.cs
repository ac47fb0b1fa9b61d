using AcpAssistant.Adapters.Storage;

namespace AcpAssistant.Adapters.Payments.Stripe;

/// <summary>Which events were taken in, kept in the shop's database.</summary>
public sealed class StripeEventLog(Database database, TimeProvider time)
{
    /// <summary>False when the event was taken in before, by whichever process.</summary>
    public Task<bool> AddAsync(StripeNotice notice, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async scope =>
                await scope.ExecuteAsync(
                    """
                    INSERT INTO stripe_events (id, type, received_at) VALUES (@Id, @Type, @now)
                    ON CONFLICT (id) DO NOTHING
                    """,
                    new
                    {
                        notice.Id,
                        notice.Type,
                        now = time.GetUtcNow().ToUnixTimeMilliseconds(),
                    }
                ) > 0,
            cancellationToken
        );
}
