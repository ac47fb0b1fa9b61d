using System.Collections.Immutable;
using AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Server.Admin;

/// <summary>Orders that wait for a decision.</summary>
/// <param name="Frame">Around it.</param>
/// <param name="Sessions">The longest waiting first.</param>
/// <param name="Note">What came of the last decision; null when none was made.</param>
public sealed record ApprovalsPage(ReviewFrame Frame, ImmutableArray<CheckoutSession> Sessions, string? Note);
