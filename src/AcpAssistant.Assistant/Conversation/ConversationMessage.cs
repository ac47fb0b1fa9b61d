namespace AcpAssistant.Assistant.Conversation;

/// <summary>One message of a conversation.</summary>
/// <param name="Sequence">Grows within the conversation, from 1.</param>
/// <param name="Id">The message's id.</param>
/// <param name="Author">"visitor", "assistant" or "support".</param>
/// <param name="AuthorName">Name of the person in support; null otherwise.</param>
/// <param name="Text">What was said.</param>
/// <param name="At">UTC.</param>
/// <param name="Answer">The whole answer of the assistant; null for others.</param>
public sealed record ConversationMessage(
    long Sequence,
    string Id,
    string Author,
    string? AuthorName,
    string Text,
    DateTimeOffset At,
    ChatAnswer? Answer
);
