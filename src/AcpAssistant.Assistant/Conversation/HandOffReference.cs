namespace AcpAssistant.Assistant.Conversation;

/// <summary>The ticket people in support now have.</summary>
public sealed record HandOffReference(string TicketId, string Reason);
