using AcpAssistant.Assistant.Conversation.Routing;
using AcpAssistant.Assistant.Conversation.Speech;
using AcpAssistant.Assistant.Tools;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>One turn as dialogues see it.</summary>
/// <param name="Turn">The message and what is known.</param>
/// <param name="Guess">What the message is about.</param>
/// <param name="Context">The turn's tools' view; its state moves on.</param>
/// <param name="Emit">Receives events while they happen.</param>
internal sealed record DialogueTurn(Turn Turn, RouteGuess Guess, ToolContext Context, Func<ChatEvent, ValueTask> Emit)
{
    /// <summary>The person's words.</summary>
    public string Message => Turn.Message;

    /// <summary>The texts to speak with.</summary>
    public Wording Wording => Context.Wording;
}
