using AcpAssistant.Commerce;

namespace AcpAssistant.Assistant.Notifications;

/// <summary>A mail in plain text, and as HTML for programs that show it.</summary>
/// <param name="Id">Unique id; the same mail sent again carries the same one, so that receivers can tell.</param>
/// <param name="To">Recipient.</param>
/// <param name="Subject">Subject line.</param>
/// <param name="Text">Body.</param>
/// <param name="SentAt">UTC.</param>
public sealed record Mail(string Id, EmailAddress To, string Subject, string Text, DateTimeOffset SentAt)
{
    /// <summary>The body as a whole HTML document; null when there is only text.</summary>
    public string? Html { get; init; }
}
