using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Server.Payments;

namespace AcpAssistant.Server.Hosting;

/// <summary>Asks for the outcome of payments and repeats the refunds that a crash or a time-out left open, at start, every half minute and when the provider tells of something.</summary>
internal sealed partial class PaymentReconciler(
    CheckoutService checkout,
    HostedCheckout onPages,
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
                await TakeNewsAsync(stoppingToken);
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

    // What an event says isn't believed: the page is read anew at the provider.
    private async Task TakeNewsAsync(CancellationToken stoppingToken)
    {
        while (signal.TryTakeNews(out var session))
        {
            try
            {
                await onPages.LookAsync(session, stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Log.NewsFailed(logger, session, exception); // it is looked at again when its time has come
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Learned the outcome of {Count} open payments and refunds")]
        public static partial void Settled(ILogger logger, int count);

        [LoggerMessage(3, LogLevel.Error, "Could not look at the payment page of session {Session}")]
        public static partial void NewsFailed(ILogger logger, SessionId session, Exception exception);

        [LoggerMessage(2, LogLevel.Error, "Could not reconcile open payments and refunds")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
