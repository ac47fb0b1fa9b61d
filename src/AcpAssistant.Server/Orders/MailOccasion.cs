namespace AcpAssistant.Server.Orders;

/// <summary>What a mail is about.</summary>
/// <param name="MailId">Id of the mail; the same however often it is written.</param>
/// <param name="At">When it happened, UTC.</param>
internal sealed record MailOccasion(string MailId, DateTimeOffset At);
