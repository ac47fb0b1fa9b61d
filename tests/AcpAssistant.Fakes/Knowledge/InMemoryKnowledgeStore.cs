using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Fakes.Knowledge;

/// <summary>A knowledge store for fast tests and measurements; behaves as the port says, but forgets everything.</summary>
public sealed class InMemoryKnowledgeStore : IKnowledgeStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ChunkedDocument> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Chunk> _chunks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _pending = new(StringComparer.Ordinal);
    private long _revision;

    /// <summary>Fails the next write, as a full disk would.</summary>
    public Exception? FailNextUpsert { get; set; }

    /// <summary>How many documents were written so far.</summary>
    public int Upserts { get; private set; }

    public Task<IReadOnlyDictionary<string, string>> HashesAsync(string source, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyDictionary<string, string>>(
                _documents
                    .Values.Where(document => document.Document.Source == source)
                    .ToDictionary(
                        document => document.Document.Id,
                        document => document.ContentHash,
                        StringComparer.Ordinal
                    )
            );
        }
    }

    public Task UpsertAsync(IReadOnlyList<ChunkedDocument> documents, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (FailNextUpsert is { } failure)
            {
                FailNextUpsert = null;
                throw failure;
            }

            foreach (var document in documents)
            {
                Remove(document.Document.Id);
                _documents[document.Document.Id] = document;
                _pending[document.Document.Id] = ++_revision;
                Upserts++;
                foreach (var chunk in document.Chunks)
                {
                    _chunks[chunk.Id] = chunk;
                }
            }
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(IReadOnlyCollection<string> documentIds, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            foreach (var id in documentIds.Where(Remove))
            {
                _pending[id] = ++_revision;
            }
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<PendingDocument>> PendingAsync(int limit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<PendingDocument>>([
                .. _pending
                    .OrderBy(mark => mark.Value)
                    .Take(limit)
                    .Select(mark => new PendingDocument(
                        mark.Key,
                        mark.Value,
                        _documents.TryGetValue(mark.Key, out var document) ? document.Chunks : []
                    )),
            ]);
        }
    }

    public Task MarkIndexedAsync(IReadOnlyCollection<PendingDocument> documents, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            foreach (var document in documents)
            {
                if (_pending.TryGetValue(document.DocumentId, out var revision) && revision == document.Revision)
                {
                    _pending.Remove(document.DocumentId);
                }
            }
        }

        return Task.CompletedTask;
    }

    public Task MarkAllPendingAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            foreach (var id in _documents.Keys)
            {
                _pending[id] = ++_revision;
            }
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Chunk>> FindChunksAsync(
        IReadOnlyCollection<string> chunkIds,
        CancellationToken cancellationToken
    )
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<Chunk>>([
                .. chunkIds.Where(_chunks.ContainsKey).Select(id => _chunks[id]),
            ]);
        }
    }

    public Task<IReadOnlyList<Chunk>> ChunksOfAsync(string documentId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<Chunk>>(
                _documents.TryGetValue(documentId, out var document) ? document.Chunks : []
            );
        }
    }

    public Task<IReadOnlyDictionary<DocumentKind, int>> CountAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyDictionary<DocumentKind, int>>(
                _documents.Values.CountBy(document => document.Document.Kind).ToDictionary()
            );
        }
    }

    private bool Remove(string id)
    {
        if (!_documents.Remove(id, out var before))
        {
            return false;
        }

        foreach (var chunk in before.Chunks)
        {
            _chunks.Remove(chunk.Id);
        }

        return true;
    }
}
