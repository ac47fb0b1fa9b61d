using System.Collections.Immutable;

namespace AcpAssistant.Assistant.Conversation;

/// <summary>One message with all that an engine may know.</summary>
/// <param name="Conversation">State before the message, identity included.</param>
/// <param name="Message">The person's words, cleaned of control characters.</param>
/// <param name="Language">Language to answer in, two-letter code.</param>
/// <param name="ContextProductId">Product of the page; null when none.</param>
/// <param name="History">Earlier messages, oldest first, at most a handful.</param>
public sealed record Turn(
    Conversation Conversation,
    string Message,
    string Language,
    string? ContextProductId,
    ImmutableArray<ConversationMessage> History
);
