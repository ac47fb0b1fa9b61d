using AcpAssistant.Assistant.Retrieval;
using Microsoft.Extensions.Logging;

namespace AcpAssistant.Assistant.Knowledge;

/// <summary>Carries changes from the store into the search indexes. Safe to call at any time and from several places; only one works.</summary>
public sealed partial class IndexSynchronizer(
    IKnowledgeStore store,
    IKeywordIndex keywords,
    IProductIndex products,
    ILogger<IndexSynchronizer> logger
) : IDisposable
{
    private const int BatchSize = 1000;

    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <summary>Brings the indexes up to date; rebuilds them from the store when they can't be used.</summary>
    /// <returns>How many documents were written to the indexes.</returns>
    public async Task<int> SynchronizeAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (!keywords.IsUsable || !products.IsUsable)
            {
                await StartOverAsync(cancellationToken);
            }

            return await DrainAsync(cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private async Task StartOverAsync(CancellationToken cancellationToken)
    {
        // Where nothing was ever indexed, nothing is wrong: it is a first start.
        var documents = (await store.CountAsync(cancellationToken)).Values.Sum();
        var pending = documents == 0 ? [] : await store.PendingAsync(documents, cancellationToken);
        if (pending.Count < documents)
        {
            Log.Rebuilding(logger, documents);
        }

        // In this order: killed in between, the indexes are still unusable and the next start does it again.
        await store.MarkAllPendingAsync(cancellationToken);
        await products.ClearAsync(cancellationToken);
        await keywords.ClearAsync(cancellationToken);
    }

    private async Task<int> DrainAsync(CancellationToken cancellationToken)
    {
        var total = 0;
        while (true)
        {
            var pending = await store.PendingAsync(BatchSize, cancellationToken);
            if (pending.Count == 0)
            {
                return total;
            }

            await products.ApplyAsync(pending, cancellationToken);
            await keywords.ApplyAsync(pending, cancellationToken);
            await store.MarkIndexedAsync(pending, cancellationToken);
            total += pending.Count;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "The search index is missing, damaged or of an older layout; rebuilding it from {Documents} documents"
        )]
        public static partial void Rebuilding(ILogger logger, int documents);
    }
}
