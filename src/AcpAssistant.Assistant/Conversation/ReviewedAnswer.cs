namespace AcpAssistant.Assistant.Conversation;

/// <summary>A question and what the assistant answered, for people to review.</summary>
public sealed record ReviewedAnswer(string Question, ChatAnswer Answer, DateTimeOffset At);
