using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Commerce.Outbox;

/// <summary>Brings messages to their consumers: at least once, in order per key, with growing pauses after failures. Several programs may run it on the same database.</summary>
public sealed partial class OutboxDispatcher
{
    private readonly IOutbox outbox;
    private readonly IReadOnlyList<IOutboxConsumer> consumers;
    private readonly OutboxOptions options;
    private readonly TimeProvider time;
    private readonly ILogger<OutboxDispatcher> logger;

    /// <summary>Throws <see cref="InvalidOperationException"/> when two consumers share a name.</summary>
    public OutboxDispatcher(
        IOutbox outbox,
        IEnumerable<IOutboxConsumer> consumers,
        IOptions<OutboxOptions> options,
        TimeProvider time,
        ILogger<OutboxDispatcher> logger
    )
    {
        this.outbox = outbox;
        this.consumers = [.. consumers];
        this.options = options.Value;
        this.time = time;
        this.logger = logger;
        var names = this.consumers.Select(consumer => consumer.Route.Consumer).ToList();
        if (names.Distinct(StringComparer.Ordinal).Count() != names.Count)
        {
            throw new InvalidOperationException(
                $"Two consumers of the outbox share a name: {string.Join(", ", names)}"
            );
        }
    }

    /// <summary>Delivers what is due now; returns how many deliveries were tried.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        await outbox.FanOutAsync([.. consumers.Select(consumer => consumer.Route)], cancellationToken);
        var tried = await Task.WhenAll(consumers.Select(consumer => RunAsync(consumer, cancellationToken)));
        return tried.Sum();
    }

    private async Task<int> RunAsync(IOutboxConsumer consumer, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var claimed = await outbox.ClaimAsync(
            consumer.Route.Consumer,
            options.AtOnce,
            now,
            now.AddSeconds(options.LeaseSeconds),
            cancellationToken
        );
        // One claim holds at most one delivery per key, so they may run side by side.
        await Task.WhenAll(claimed.Select(delivery => DeliverAsync(consumer, delivery, cancellationToken)));
        return claimed.Count;
    }

    private async Task DeliverAsync(
        IOutboxConsumer consumer,
        OutboxDelivery delivery,
        CancellationToken cancellationToken
    )
    {
        // A try that outlasts its lease would run beside the next one.
        using var lease = new CancellationTokenSource(TimeSpan.FromSeconds(options.LeaseSeconds * 0.8), time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lease.Token);
        DeliveryOutcome outcome;
        try
        {
            outcome = await consumer.DeliverAsync(delivery.Message, both.Token);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw; // the lease runs out by itself, and whoever runs then tries again
        }
        catch (Exception exception)
        {
            Log.Threw(logger, exception, delivery.Consumer, delivery.Message.Id);
            outcome = new DeliveryOutcome.Failed(
                lease.IsCancellationRequested ? "It took too long." : exception.GetType().Name
            );
        }

        await RecordAsync(delivery, outcome);
    }

    // It is told or not, whatever the caller wants by now: what came of it is always written down.
    private Task RecordAsync(OutboxDelivery delivery, DeliveryOutcome outcome)
    {
        var now = time.GetUtcNow();
        switch (outcome)
        {
            case DeliveryOutcome.Delivered:
                return outbox.CompleteAsync(delivery, now, CancellationToken.None);

            case DeliveryOutcome.Failed failed when delivery.Attempt < options.MaxAttempts:
                var pause = BackOff.After(delivery.Attempt, delivery.Message.Id, failed.RetryAfter, options);
                return outbox.RetryAsync(delivery, failed.Reason, now + pause, CancellationToken.None);

            case DeliveryOutcome.Failed failed:
                Log.GaveUp(logger, delivery.Consumer, delivery.Message.Id, delivery.Attempt, failed.Reason);
                return outbox.GiveUpAsync(delivery, failed.Reason, now, CancellationToken.None);

            case DeliveryOutcome.Refused refused:
                Log.GaveUp(logger, delivery.Consumer, delivery.Message.Id, delivery.Attempt, refused.Reason);
                return outbox.GiveUpAsync(delivery, refused.Reason, now, CancellationToken.None);

            default:
                throw new InvalidOperationException($"Outcome {outcome.GetType().Name} has no rule.");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Telling {Consumer} of {Message} failed")]
        public static partial void Threw(ILogger logger, Exception exception, string consumer, string message);

        [LoggerMessage(2, LogLevel.Error, "Gave up telling {Consumer} of {Message} after {Attempts} tries: {Reason}")]
        public static partial void GaveUp(ILogger logger, string consumer, string message, int attempts, string reason);
    }
}
