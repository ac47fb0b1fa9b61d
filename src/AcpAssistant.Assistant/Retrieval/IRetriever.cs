namespace AcpAssistant.Assistant.Retrieval;

/// <summary>Finds the passages that may answer a question.</summary>
public interface IRetriever
{
    /// <summary>Best passages first, near-duplicates collapsed.</summary>
    Task<IReadOnlyList<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancellationToken);
}
