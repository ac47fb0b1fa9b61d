using System.Collections.Immutable;

namespace AcpAssistant.Assistant.Retrieval;

/// <summary>What the words of a message say about products.</summary>
internal abstract record Mention
{
    private Mention() { }

    /// <summary>One product.</summary>
    /// <param name="Product">The product.</param>
    /// <param name="IsClear">Its name, or enough of it to mean no other product even when one is on the page.</param>
    /// <param name="IsSpelledOtherwise">A word had to be corrected.</param>
    public sealed record One(IndexedProduct Product, bool IsClear, bool IsSpelledOtherwise) : Mention;

    /// <summary>Several that fit about equally.</summary>
    public sealed record Several(ImmutableArray<ScoredTitle> Products) : Mention;

    /// <summary>None.</summary>
    public sealed record Nothing : Mention;
}
