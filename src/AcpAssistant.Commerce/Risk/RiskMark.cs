namespace AcpAssistant.Commerce.Risk;

/// <summary>That a payment was tried by or for someone; a session counts once for each.</summary>
/// <param name="Subject">Whom it counts for, see <see cref="RiskSubjects"/>.</param>
/// <param name="At">UTC.</param>
public sealed record RiskMark(string Subject, DateTimeOffset At);
