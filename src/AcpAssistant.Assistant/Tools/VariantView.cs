using System.Collections.Immutable;
using AcpAssistant.Commerce;

namespace AcpAssistant.Assistant.Tools;

/// <summary>One buyable form of a product.</summary>
/// <param name="Id">What a cart carries.</param>
/// <param name="Options">Option name to value.</param>
/// <param name="Price">Price of one.</param>
/// <param name="Stock">Pieces on hand; null when the shop doesn't count them.</param>
public sealed record VariantView(
    VariantId Id,
    ImmutableSortedDictionary<string, string> Options,
    Money Price,
    int? Stock
)
{
    /// <summary>Whether this many can be bought now.</summary>
    public bool Has(int quantity) => Stock is null || Stock >= quantity;

    /// <summary>"blue, M"; empty for a product with one variant.</summary>
    public string Name => string.Join(", ", Options.Values);
}
