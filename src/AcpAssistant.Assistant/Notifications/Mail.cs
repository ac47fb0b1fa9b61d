using AcpAssistant.Commerce;

namespace AcpAssistant.Assistant.Notifications;

/// <summary>A plain-text mail.</summary>
/// <param name="Id">Unique id.</param>
/// <param name="To">Recipient.</param>
/// <param name="Subject">Subject line.</param>
/// <param name="Text">Body.</param>
/// <param name="SentAt">UTC.</param>
public sealed record Mail(string Id, EmailAddress To, string Subject, string Text, DateTimeOffset SentAt);
