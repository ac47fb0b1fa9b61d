using System.Collections.Immutable;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;

namespace AcpAssistant.Adapters.Imports.CatalogRows;

/// <summary>One buyable thing as a row of a catalogue file tells it.</summary>
internal sealed record CatalogRow
{
    /// <summary>File and line, for messages.</summary>
    public required string Where { get; init; }

    public required ProductId Product { get; init; }

    public required string Title { get; init; }

    /// <summary>Without a title of its own yet.</summary>
    public required Variant Variant { get; init; }

    public string? Description { get; init; }

    public string? ImageUrl { get; init; }

    public string? Url { get; init; }

    public ImmutableArray<ProductFact> Facts { get; init; } = [];
}
