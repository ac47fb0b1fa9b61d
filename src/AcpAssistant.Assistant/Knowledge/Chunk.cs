namespace AcpAssistant.Assistant.Knowledge;

/// <summary>A passage that can be found and cited. <see cref="Text"/> is the raw text that quotes are verified against.</summary>
public sealed record Chunk
{
    /// <summary>Document id, "#" and ordinal.</summary>
    public required string Id { get; init; }

    /// <summary>The document it was cut from.</summary>
    public required string DocumentId { get; init; }

    /// <summary>Position in the document, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Kind of the document.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>Title of the document.</summary>
    public required string Title { get; init; }

    /// <summary>Headings above the passage, joined by " › "; empty at the top.</summary>
    public string HeadingPath { get; init; } = "";

    /// <summary>The passage as plain text, without markup.</summary>
    public required string Text { get; init; }

    /// <summary>The fact's name when the chunk is one atomic fact, else null.</summary>
    public string? Fact { get; init; }

    /// <summary>Where a shopper can read it.</summary>
    public string? Url { get; init; }

    /// <summary>The product it is about, or null.</summary>
    public string? ProductId { get; init; }

    /// <summary>Two-letter ISO 639-1 code.</summary>
    public required string Language { get; init; }

    /// <summary>Date of the document, UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}
