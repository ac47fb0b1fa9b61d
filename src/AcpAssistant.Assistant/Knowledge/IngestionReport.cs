using System.Collections.Immutable;

namespace AcpAssistant.Assistant.Knowledge;

/// <summary>What an ingestion did.</summary>
public sealed record IngestionReport
{
    /// <summary>The source's name.</summary>
    public required string Source { get; init; }

    /// <summary>Documents that were not there before.</summary>
    public int Added { get; init; }

    /// <summary>Documents that had changed.</summary>
    public int Updated { get; init; }

    /// <summary>Documents left as they were.</summary>
    public int Unchanged { get; init; }

    /// <summary>Documents deleted because the source no longer has them.</summary>
    public int Deleted { get; init; }

    /// <summary>Chunks written.</summary>
    public int Chunks { get; init; }

    /// <summary>What could not be read.</summary>
    public ImmutableArray<IngestionNote> Failed { get; init; } = [];

    /// <summary>What was read with reservations.</summary>
    public ImmutableArray<IngestionNote> Warnings { get; init; } = [];

    /// <summary>How long it took, the index included.</summary>
    public TimeSpan Took { get; init; }
}
