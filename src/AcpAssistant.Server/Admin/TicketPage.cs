using AcpAssistant.Assistant.Helpdesk;

namespace AcpAssistant.Server.Admin;

/// <summary>One ticket with everything that was handed over.</summary>
/// <param name="Frame">Around it.</param>
/// <param name="Ticket">The ticket.</param>
/// <param name="Problem">Why the last reply wasn't sent; null when nothing is wrong.</param>
/// <param name="Draft">The reply that wasn't sent.</param>
public sealed record TicketPage(ReviewFrame Frame, Ticket Ticket, string? Problem, string Draft);
