namespace AcpAssistant.Adapters.Storage.Stores;

/// <summary>Steps that writes to the knowledge tables share, inside the caller's transaction.</summary>
internal static class KnowledgeRows
{
    /// <summary>Held by every write, so that revisions are committed in the order they are given out.</summary>
    public const string Lock = "knowledge";

    private const int IdsPerDelete = 500;

    /// <summary>Deletes the chunks of documents.</summary>
    public static async Task DeleteChunksAsync(DbScope scope, IEnumerable<string> documentIds)
    {
        foreach (var ids in documentIds.Chunk(IdsPerDelete))
        {
            await scope.ExecuteAsync($"DELETE FROM chunks WHERE document_id {scope.Dialect.Among("ids")}", new { ids });
        }
    }

    /// <summary>Marks documents as out of date in the index, each with a revision of its own.</summary>
    public static async Task MarkPendingAsync(DbScope scope, IReadOnlyCollection<string> documentIds)
    {
        if (documentIds.Count == 0)
        {
            return;
        }

        var last = await scope.FirstAsync<long>(
            "UPDATE knowledge_revision SET value = value + @count RETURNING value",
            new { count = (long)documentIds.Count }
        );
        var first = last - documentIds.Count + 1;
        await scope
            .Into("pending_documents", "document_id", "revision")
            .RowsAsync(
                [.. documentIds.Select((id, index) => new object?[] { id, first + index })],
                "ON CONFLICT (document_id) DO UPDATE SET revision = excluded.revision"
            );
    }
}
