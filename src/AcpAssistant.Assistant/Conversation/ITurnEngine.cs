namespace AcpAssistant.Assistant.Conversation;

/// <summary>Decides what to say and do in one turn. Two exist: offline (embedded, no key) and model (Semantic Kernel over any chat client). Both use the same tools.</summary>
public interface ITurnEngine
{
    /// <summary>"offline" or the model's name, for the start-up table and traces.</summary>
    string Name { get; }

    /// <summary>Runs one turn.</summary>
    /// <param name="turn">The message and what is known.</param>
    /// <param name="emit">Receives events while they happen; tokens only when verified.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    Task<TurnOutcome> RunAsync(Turn turn, Func<ChatEvent, ValueTask> emit, CancellationToken cancellationToken);
}
