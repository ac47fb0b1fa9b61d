using System.Collections.Immutable;

namespace AcpAssistant.Assistant.Retrieval;

/// <summary>Which product a message is about.</summary>
public abstract record ProductResolution
{
    private ProductResolution() { }

    /// <summary>One product.</summary>
    /// <param name="ProductId">The product.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="How">context, conversation, sku, mention or spelling.</param>
    public sealed record Known(string ProductId, string Title, string How) : ProductResolution;

    /// <summary>Several fit: ask which.</summary>
    public sealed record Ambiguous(ImmutableArray<ProductCandidate> Candidates) : ProductResolution;

    /// <summary>None is meant.</summary>
    public sealed record None : ProductResolution;
}
