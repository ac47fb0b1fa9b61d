namespace AcpAssistant.Assistant.Conversation;

/// <summary>A checkout session of this conversation; the widget shows it from <c>/api/checkout/{session_id}</c>.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Status">ACP's status in snake case.</param>
public sealed record CheckoutReference(string SessionId, string Status);
