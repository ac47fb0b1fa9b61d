namespace AcpAssistant.Server.Hosting;

/// <summary>Whether the product can answer everything by now: database migrated, index complete, demo shop loaded.</summary>
internal sealed class Readiness
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile string _doing = "starting";

    /// <summary>What is still being done, in a few words; "ready" at the end.</summary>
    public string Doing => _doing;

    /// <summary>True once everything is loaded.</summary>
    public bool IsReady => _ready.Task.IsCompletedSuccessfully;

    /// <summary>Completes when ready; fails when loading failed.</summary>
    public Task WhenReady => _ready.Task;

    public void Report(string doing) => _doing = doing;

    public void Ready()
    {
        _doing = "ready";
        _ready.TrySetResult();
    }

    public void Failed(Exception exception)
    {
        _doing = "failed: " + exception.Message;
        _ready.TrySetException(exception);
    }
}
