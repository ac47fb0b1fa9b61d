using System.Collections.Immutable;

namespace AcpAssistant.Assistant.Tools;

/// <summary>A line of a cart that can still be changed.</summary>
/// <param name="Wanted">Variant and quantity.</param>
/// <param name="Product">The product in the turn's language.</param>
/// <param name="Options">The variant's options.</param>
internal sealed record CartLine(
    CartItem Wanted,
    ProductView Product,
    ImmutableSortedDictionary<string, string> Options
);
