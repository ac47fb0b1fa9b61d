using System.Collections.Immutable;

namespace AcpAssistant.Commerce.Payments;

/// <summary>What happened to a payment after it was taken, as the provider keeps it.</summary>
/// <param name="SessionId">The session that it was taken for.</param>
/// <param name="Entries">Refunds and disputes, oldest first.</param>
public sealed record PaymentLedger(SessionId SessionId, ImmutableArray<LedgerEntry> Entries);
