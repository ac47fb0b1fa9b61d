using System.Collections.Immutable;
using AcpAssistant.Commerce.Outbox;

namespace AcpAssistant.Server.Admin;

/// <summary>What could not be told.</summary>
/// <param name="Frame">Around it.</param>
/// <param name="Letters">Newest first.</param>
public sealed record DeliveriesPage(ReviewFrame Frame, ImmutableArray<DeadLetter> Letters);
