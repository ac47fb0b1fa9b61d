using AcpAssistant.Assistant.Conversation.Routing;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>Tells an answer to the assistant's question from a new matter.</summary>
internal static class Switch
{
    private const double Sure = 0.75;
    private const double SureOfQuestion = 0.5;
    private const int ShortestNewMatter = 3;

    /// <summary>True when the message is clearly about something else than what is awaited.</summary>
    public static bool IsNewMatter(DialogueTurn turn, AwaitedAnswer awaited) =>
        turn.Guess.Route != awaited.Route
        && turn.Guess.Route != ChatRoute.Smalltalk
        && turn.Guess.Confidence >= (RouteEvidence.IsQuestion(turn.Message) ? SureOfQuestion : Sure)
        && turn.Message.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= ShortestNewMatter;
}
