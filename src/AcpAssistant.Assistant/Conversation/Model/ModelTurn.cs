using AcpAssistant.Assistant.Conversation.Model.Reply;
using AcpAssistant.Assistant.Conversation.Offline;

namespace AcpAssistant.Assistant.Conversation.Model;

/// <summary>What the parts of the model engine share in one turn.</summary>
/// <param name="Dialogue">The turn as tools and dialogues see it.</param>
/// <param name="Passages">The passages the model was given.</param>
/// <param name="Reply">The reply as it grows.</param>
/// <param name="Stop">The caller's wish to stop. Tasks go by it and not by the model's time: what was begun is told.</param>
internal sealed record ModelTurn(DialogueTurn Dialogue, Passages Passages, ReplyWriter Reply, CancellationToken Stop)
{
    /// <summary>What broke on our side (a store, a tool); null when nothing did. The model isn't blamed for it.</summary>
    public Exception? Broken { get; set; }

    /// <summary>The task a tool was called for; null while none was.</summary>
    public ChatRoute? Task { get; set; }

    /// <summary>True when nothing more is to be said: the customer was asked something, or the message is answered.</summary>
    public bool IsOver { get; set; }
}
