namespace AcpAssistant.Commerce.Marketing;

/// <summary>What a buyer said about marketing on a channel.</summary>
public sealed record ConsentDecision(string Channel, bool OptedIn);
