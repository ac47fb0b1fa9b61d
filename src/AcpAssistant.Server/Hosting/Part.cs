namespace AcpAssistant.Server.Hosting;

/// <summary>One part of the product as it is configured.</summary>
/// <param name="Name">Such as "payments".</param>
/// <param name="Using">Such as "sandbox".</param>
/// <param name="IsReal">False for an embedded default that a live shop would replace.</param>
/// <param name="Note">A few words for the table.</param>
/// <param name="Next">What to set to make it real, with an example; null when nothing.</param>
internal sealed record Part(string Name, string Using, bool IsReal, string Note, string? Next);
