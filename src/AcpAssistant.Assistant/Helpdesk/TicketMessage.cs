namespace AcpAssistant.Assistant.Helpdesk;

/// <summary>A message on a ticket: from the shopper ("customer") or from support ("agent").</summary>
public sealed record TicketMessage(string From, string Name, string Text, DateTimeOffset At);
