namespace AcpAssistant.Server.Pages;

/// <summary>Loads the secret before the first request comes.</summary>
internal sealed class SignedKeysLoader(SignedKeys keys) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => keys.LoadAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
