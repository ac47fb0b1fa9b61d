using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Adapters.Storage.Stores;

/// <summary>Documents and chunks, with the list of what the search index doesn't have yet.</summary>
internal sealed class SqlKnowledgeStore(Database database) : IKnowledgeStore
{
    private const int IdsPerQuery = 500;

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, string>> HashesAsync(
        string source,
        CancellationToken cancellationToken
    )
    {
        var rows = await database.ReadAsync(
            scope =>
                scope.QueryAsync<HashRow>(
                    "SELECT id, content_hash AS ContentHash FROM documents WHERE source = @source",
                    new { source = SqlText.Clean(source) }
                ),
            cancellationToken
        );
        return rows.ToDictionary(row => row.Id, row => row.ContentHash, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public async Task UpsertAsync(IReadOnlyList<ChunkedDocument> documents, CancellationToken cancellationToken)
    {
        var upsert = KnowledgeUpsert.Of(documents);
        await database.WriteAsync(upsert.RunAsync, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteAsync(IReadOnlyCollection<string> documentIds, CancellationToken cancellationToken)
    {
        List<string> ids = [.. documentIds.Select(SqlText.Clean).Distinct(StringComparer.Ordinal)];
        return database.WriteAsync(
            async scope =>
            {
                await scope.LockAsync(KnowledgeRows.Lock);
                var deleted = new List<string>();
                foreach (var chunk in ids.Chunk(IdsPerQuery))
                {
                    deleted.AddRange(
                        await scope.QueryAsync<string>(
                            $"DELETE FROM documents WHERE id {scope.Dialect.Among("chunk")} RETURNING id",
                            new { chunk }
                        )
                    );
                }

                await KnowledgeRows.DeleteChunksAsync(scope, deleted);
                await KnowledgeRows.MarkPendingAsync(scope, deleted);
            },
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<PendingDocument>> PendingAsync(int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async scope =>
            {
                var rows = await scope.QueryAsync<PendingRow>(
                    """
                    SELECT p.document_id AS DocumentId, p.revision, c.body
                    FROM (SELECT document_id, revision FROM pending_documents ORDER BY revision LIMIT @limit) p
                    LEFT JOIN chunks c ON c.document_id = p.document_id
                    ORDER BY p.revision, c.ordinal
                    """,
                    new { limit }
                );
                return (IReadOnlyList<PendingDocument>)
                    [
                        .. rows.GroupBy(row => (row.DocumentId, row.Revision))
                            .Select(group => new PendingDocument(
                                group.Key.DocumentId,
                                group.Key.Revision,
                                [.. group.Select(row => row.Body).OfType<string>().Select(StorageJson.Read<Chunk>)]
                            )),
                    ];
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public Task MarkIndexedAsync(IReadOnlyCollection<PendingDocument> documents, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async scope =>
            {
                // Revisions are unique over all documents, so they alone tell which mark is meant.
                foreach (var revisions in documents.Select(document => document.Revision).Chunk(IdsPerQuery))
                {
                    await scope.ExecuteAsync(
                        $"DELETE FROM pending_documents WHERE revision {scope.Dialect.Among("revisions")}",
                        new { revisions }
                    );
                }
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public Task MarkAllPendingAsync(CancellationToken cancellationToken) =>
        database.WriteAsync(
            async scope =>
            {
                await scope.LockAsync(KnowledgeRows.Lock);
                await KnowledgeRows.MarkPendingAsync(
                    scope,
                    await scope.QueryAsync<string>("SELECT id FROM documents ORDER BY id")
                );
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<IReadOnlyList<Chunk>> FindChunksAsync(
        IReadOnlyCollection<string> chunkIds,
        CancellationToken cancellationToken
    ) =>
        database.ReadAsync(
            async scope =>
            {
                var bodies = new List<string>();
                foreach (var ids in chunkIds.Select(SqlText.Clean).Distinct(StringComparer.Ordinal).Chunk(IdsPerQuery))
                {
                    bodies.AddRange(
                        await scope.QueryAsync<string>(
                            $"SELECT body FROM chunks WHERE id {scope.Dialect.Among("ids")}",
                            new { ids }
                        )
                    );
                }

                return (IReadOnlyList<Chunk>)[.. bodies.Select(StorageJson.Read<Chunk>)];
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Chunk>> ChunksOfAsync(string documentId, CancellationToken cancellationToken)
    {
        var bodies = await database.ReadAsync(
            scope =>
                scope.QueryAsync<string>(
                    "SELECT body FROM chunks WHERE document_id = @id ORDER BY ordinal",
                    new { id = SqlText.Clean(documentId) }
                ),
            cancellationToken
        );
        return [.. bodies.Select(StorageJson.Read<Chunk>)];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<DocumentKind, int>> CountAsync(CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            scope => scope.QueryAsync<KindRow>("SELECT kind, count(*) AS Number FROM documents GROUP BY kind"),
            cancellationToken
        );
        return rows.ToDictionary(row => SqlText.Value<DocumentKind>(row.Kind), row => (int)row.Number);
    }

    private sealed class HashRow
    {
        public string Id { get; init; } = "";

        public string ContentHash { get; init; } = "";
    }

    private sealed class PendingRow
    {
        public string DocumentId { get; init; } = "";

        public long Revision { get; init; }

        public string? Body { get; init; }
    }

    private sealed class KindRow
    {
        public string Kind { get; init; } = "";

        public long Number { get; init; }
    }
}
