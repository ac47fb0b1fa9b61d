using AcpAssistant.Adapters.Storage;
using AcpAssistant.Commerce.Outbox;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Hosting;

/// <summary>Runs the outbox's dispatcher: without pause while there is something to tell, else every so often.</summary>
internal sealed partial class OutboxWorker(
    OutboxDispatcher dispatcher,
    IOptions<OutboxOptions> options,
    TimeProvider time,
    ILogger<OutboxWorker> logger
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(options.Value.PollMilliseconds), time);
        do
        {
            try
            {
                while (await dispatcher.RunOnceAsync(stoppingToken) > 0) { }
            }
            catch (StorageUnavailableException exception)
            {
                Log.Unavailable(logger, exception.Message); // the next round tries again
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Log.Failed(logger, exception); // the next round tries again
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Could not look for what must be told: {Reason}")]
        public static partial void Unavailable(ILogger logger, string reason);

        [LoggerMessage(2, LogLevel.Error, "Could not tell what must be told")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
