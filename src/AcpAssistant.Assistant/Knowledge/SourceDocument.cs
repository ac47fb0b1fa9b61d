using System.Collections.Immutable;

namespace AcpAssistant.Assistant.Knowledge;

/// <summary>One document as read from a source, before it is cut into chunks.</summary>
public sealed record SourceDocument
{
    /// <summary>Unique over all sources; ingesting the same id again replaces it.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Markdown (or plain text, which is valid Markdown). Headings start sections.</summary>
    public required string Text { get; init; }

    /// <summary>Where a shopper can read it.</summary>
    public string? Url { get; init; }

    /// <summary>The product it is about; answers about other products never use it.</summary>
    public string? ProductId { get; init; }

    /// <summary>Two-letter ISO 639-1 code; null = to be detected.</summary>
    public string? Language { get; init; }

    /// <summary>When its content was last changed, UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Atomic facts ("Care" → "Machine wash 30 °C"); each becomes a chunk of its own.</summary>
    public ImmutableArray<DocumentFact> Facts { get; init; } = [];

    /// <summary>Where it was read from, such as "demo", "catalog" or a folder's path; deletion and refresh work per source.</summary>
    public required string Source { get; init; }
}
