using Microsoft.Extensions.Logging;

namespace AcpAssistant.Assistant.Conversation.Model;

/// <summary>Lets the model answer, and the offline engine when the model can't: a turn never ends in an error because of a model.</summary>
internal sealed partial class FallbackTurnEngine(
    ITurnEngine model,
    ITurnEngine offline,
    ModelBreaker breaker,
    ILogger<FallbackTurnEngine> logger
) : ITurnEngine
{
    /// <inheritdoc/>
    public string Name => model.Name;

    /// <inheritdoc/>
    public async Task<TurnOutcome> RunAsync(
        Turn turn,
        Func<ChatEvent, ValueTask> emit,
        CancellationToken cancellationToken
    )
    {
        if (breaker.IsOpen)
        {
            Log.Paused(logger, turn.Conversation.Id);
            return await offline.RunAsync(turn, emit, cancellationToken);
        }

        try
        {
            var outcome = await model.RunAsync(turn, emit, cancellationToken);
            breaker.Succeeded();
            return outcome;
        }
        catch (ModelFailedException failure)
        {
            Log.FellBack(logger, turn.Conversation.Id, failure.Reason, failure.Detail);
            if (failure.Reason is ModelFailure.Unavailable or ModelFailure.TooSlow)
            {
                breaker.Failed();
            }
        }

        await emit(new ChatEvent.Status(AnswerStream.Restarted));
        return await offline.RunAsync(turn, emit, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(
            1,
            LogLevel.Warning,
            "Conversation {ConversationId}: the model gave no usable answer ({Reason}, {Detail}); the offline engine answers."
        )]
        public static partial void FellBack(ILogger logger, string conversationId, ModelFailure reason, string detail);

        [LoggerMessage(
            2,
            LogLevel.Information,
            "Conversation {ConversationId}: the model is left alone after several failures; the offline engine answers."
        )]
        public static partial void Paused(ILogger logger, string conversationId);
    }
}
