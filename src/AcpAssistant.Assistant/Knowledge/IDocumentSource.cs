namespace AcpAssistant.Assistant.Knowledge;

/// <summary>Somewhere documents come from: files, the catalogue, a helpdesk. Reading never throws for a bad document; that becomes a <see cref="ReadResult.Failed"/> and the rest goes on.</summary>
public interface IDocumentSource
{
    /// <summary>Stable name; deletion of missing documents works within it.</summary>
    string Name { get; }

    /// <summary>Everything the source holds now.</summary>
    IAsyncEnumerable<ReadResult> ReadAsync(CancellationToken cancellationToken);
}
