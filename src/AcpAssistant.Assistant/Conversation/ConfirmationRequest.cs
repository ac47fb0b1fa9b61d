namespace AcpAssistant.Assistant.Conversation;

/// <summary>A question that only the person can answer with yes or no.</summary>
/// <param name="Id">The confirmation's id.</param>
/// <param name="Summary">What a yes does, complete enough to decide.</param>
/// <param name="ExpiresAt">UTC; later answers do nothing.</param>
public sealed record ConfirmationRequest(string Id, string Summary, DateTimeOffset ExpiresAt);
