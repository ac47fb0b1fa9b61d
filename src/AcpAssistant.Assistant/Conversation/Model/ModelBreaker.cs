using Microsoft.Extensions.Options;

namespace AcpAssistant.Assistant.Conversation.Model;

/// <summary>Leaves a model alone for a while after it failed several times in a row, so that nobody waits for a server that is down.</summary>
internal sealed class ModelBreaker(IOptions<ModelTurnOptions> options, TimeProvider time)
{
    private readonly Lock gate = new();
    private int failures;
    private DateTimeOffset pausedUntil = DateTimeOffset.MinValue;

    /// <summary>True while the model is left alone.</summary>
    public bool IsOpen
    {
        get
        {
            lock (gate)
            {
                return time.GetUtcNow() < pausedUntil;
            }
        }
    }

    /// <summary>The model answered.</summary>
    public void Succeeded()
    {
        lock (gate)
        {
            failures = 0;
        }
    }

    /// <summary>The model failed. After a pause one more failure is enough for the next.</summary>
    public void Failed()
    {
        lock (gate)
        {
            if (++failures >= options.Value.FailuresBeforePause)
            {
                pausedUntil = time.GetUtcNow().AddSeconds(options.Value.PauseSeconds);
            }
        }
    }
}
