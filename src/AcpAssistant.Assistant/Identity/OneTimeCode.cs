using AcpAssistant.Commerce;

namespace AcpAssistant.Assistant.Identity;

/// <summary>A code that was mailed, as stored: salted hash, never the digits. Bound to conversation and address.</summary>
/// <param name="ConversationId">Conversation it was asked for in.</param>
/// <param name="Email">Address it was sent to.</param>
/// <param name="Salt">Random, base64.</param>
/// <param name="Hash">Derivation of salt and code, base64.</param>
/// <param name="ExpiresAt">UTC.</param>
/// <param name="AttemptsLeft">Wrong entries still allowed.</param>
public sealed record OneTimeCode(
    string ConversationId,
    EmailAddress Email,
    string Salt,
    string Hash,
    DateTimeOffset ExpiresAt,
    int AttemptsLeft
);
