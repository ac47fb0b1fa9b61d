using System.Collections.Immutable;

namespace AcpAssistant.Commerce.Risk;

/// <summary>What the rules say of a payment.</summary>
/// <param name="Verdict">The hardest one.</param>
/// <param name="Reasons">For the shop's people only: they would tell a thief what to do better.</param>
public sealed record RiskAssessment(RiskVerdict Verdict, ImmutableArray<string> Reasons);
