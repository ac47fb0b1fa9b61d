using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Adapters.Storage.Stores;

/// <summary>Documents to write, turned into rows before the writer's turn so that others wait as shortly as possible.</summary>
internal sealed class KnowledgeUpsert
{
    private readonly List<object?[]> documents;
    private readonly List<object?[]> chunks;
    private readonly List<string> ids;

    private KnowledgeUpsert(List<object?[]> documents, List<object?[]> chunks)
    {
        this.documents = documents;
        this.chunks = chunks;
        ids = [.. documents.Select(row => (string)row[0]!)];
    }

    /// <summary>Prepares the rows; of documents with the same id the last one counts.</summary>
    public static KnowledgeUpsert Of(IReadOnlyList<ChunkedDocument> documents)
    {
        List<ChunkedDocument> distinct =
        [
            .. documents
                .GroupBy(document => document.Document.Id, StringComparer.Ordinal)
                .Select(group => group.Last()),
        ];
        return new KnowledgeUpsert(
            [
                .. distinct.Select(document =>
                    new object?[]
                    {
                        SqlText.Clean(document.Document.Id),
                        SqlText.Clean(document.Document.Source),
                        SqlText.Word(document.Document.Kind),
                        document.ContentHash,
                    }
                ),
            ],
            [
                .. distinct.SelectMany(document =>
                    document.Chunks.Select(chunk =>
                        new object?[]
                        {
                            SqlText.Clean(chunk.Id),
                            SqlText.Clean(document.Document.Id),
                            (long)chunk.Ordinal,
                            StorageJson.Write(chunk),
                        }
                    )
                ),
            ]
        );
    }

    /// <summary>Writes everything or, by throwing, nothing.</summary>
    public async Task RunAsync(DbScope scope)
    {
        await scope.LockAsync(KnowledgeRows.Lock);
        await scope
            .Into("documents", "id", "source", "kind", "content_hash")
            .RowsAsync(
                documents,
                """
                ON CONFLICT (id) DO UPDATE
                SET source = excluded.source, kind = excluded.kind, content_hash = excluded.content_hash
                """
            );
        await KnowledgeRows.DeleteChunksAsync(scope, ids);
        await scope.Into("chunks", "id", "document_id", "ordinal", "body").RowsAsync(chunks);
        await KnowledgeRows.MarkPendingAsync(scope, ids);
    }
}
