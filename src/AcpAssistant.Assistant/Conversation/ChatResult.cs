namespace AcpAssistant.Assistant.Conversation;

/// <summary>What came of a message or a confirmation.</summary>
public abstract record ChatResult
{
    private ChatResult() { }

    /// <summary>Answered.</summary>
    public sealed record Answered(ChatAnswer Answer) : ChatResult;

    /// <summary>No such conversation, or confirmation, of this visitor.</summary>
    public sealed record NotFound : ChatResult;

    /// <summary>The message can't be taken; the text says why and what to do.</summary>
    public sealed record Invalid(string Message) : ChatResult;

    /// <summary>The confirmation has expired or was answered before.</summary>
    public sealed record Gone(string Message) : ChatResult;
}
