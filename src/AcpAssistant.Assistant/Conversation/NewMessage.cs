namespace AcpAssistant.Assistant.Conversation;

/// <summary>A message to append; the store gives the sequence number.</summary>
/// <param name="Id">The message's id.</param>
/// <param name="Author">"visitor" or "assistant".</param>
/// <param name="Text">What was said.</param>
/// <param name="At">UTC.</param>
/// <param name="ClientMessageId">Only for the visitor's; unique within the conversation.</param>
/// <param name="Answer">Only for the assistant's.</param>
public sealed record NewMessage(
    string Id,
    string Author,
    string Text,
    DateTimeOffset At,
    string? ClientMessageId,
    ChatAnswer? Answer
);
