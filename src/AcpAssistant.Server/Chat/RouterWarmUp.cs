namespace AcpAssistant.Server.Chat;

/// <summary>Has the router learn its phrases at start, beside everything else, so that the first visitor doesn't wait for it.</summary>
internal sealed class RouterWarmUp(Assistant.Conversation.Routing.IRouter router) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        router.Route("hello");
    }
}
