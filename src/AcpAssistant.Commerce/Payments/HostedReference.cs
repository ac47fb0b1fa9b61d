namespace AcpAssistant.Commerce.Payments;

/// <summary>Which page is meant.</summary>
/// <param name="Key">The key it was opened with.</param>
/// <param name="Id">The provider's id; null when the answer to opening it was lost.</param>
/// <param name="Amount">What it asks for; a page of another amount is none of ours.</param>
/// <param name="OpenedAt">UTC; not opened before.</param>
public sealed record HostedReference(string Key, string? Id, Money Amount, DateTimeOffset OpenedAt);
