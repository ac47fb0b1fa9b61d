using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Server.Payments;

namespace AcpAssistant.Server.Hosting;

/// <summary>Asks for the outcome of payments and repeats the refunds that a crash or a time-out left open, at start, every half minute and when the provider tells of something.</summary>
internal sealed partial class PaymentReconciler(
    CheckoutService checkout,
    OrderService orders,
    ReconcileSignal signal,
    TimeProvider time,
    ILogger<PaymentReconciler> logger
) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var settled =
                    await checkout.ReconcileAsync(stoppingToken) + await orders.SettleRefundsAsync(stoppingToken);
                if (settled > 0)
                {
                    Log.Settled(logger, settled);
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Log.Failed(logger, exception); // the next round tries again
            }

            await signal.WaitAsync(Every, time, stoppingToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Learned the outcome of {Count} open payments and refunds")]
        public static partial void Settled(ILogger logger, int count);

        [LoggerMessage(2, LogLevel.Error, "Could not reconcile open payments and refunds")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
