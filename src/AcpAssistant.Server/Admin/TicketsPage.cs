using System.Collections.Immutable;
using AcpAssistant.Assistant.Helpdesk;

namespace AcpAssistant.Server.Admin;

/// <summary>The list of tickets.</summary>
public sealed record TicketsPage(ReviewFrame Frame, ImmutableArray<Ticket> Tickets);
