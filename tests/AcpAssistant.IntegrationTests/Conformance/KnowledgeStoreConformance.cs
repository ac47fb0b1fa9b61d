using System.Diagnostics;
using System.Globalization;
using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.IntegrationTests.Databases;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Conformance;

public sealed class SqliteKnowledgeStoreTests(SqliteFixture fixture)
    : KnowledgeStoreConformance(fixture),
        IClassFixture<SqliteFixture>;

public sealed class PostgreSqlKnowledgeStoreTests(PostgreSqlFixture fixture)
    : KnowledgeStoreConformance(fixture),
        IClassFixture<PostgreSqlFixture>;

public abstract class KnowledgeStoreConformance(DatabaseFixture fixture) : StoreConformance<IKnowledgeStore>(fixture)
{
    [Fact]
    public async Task A_document_gives_its_hash_and_its_chunks_in_order()
    {
        var document = Document(Unique("doc"), "hash", "one", "two", "three");

        await Store.UpsertAsync([document], Stop);

        (await Store.HashesAsync(document.Document.Source, Stop)).ShouldContainKeyAndValue(
            document.Document.Id,
            "hash"
        );
        (await Store.ChunksOfAsync(document.Document.Id, Stop)).ShouldBe(document.Chunks);
        (await Store.ChunksOfAsync("none", Stop)).ShouldBeEmpty();
        (await Store.HashesAsync("other source", Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Chunks_are_found_by_id_and_unknown_ids_are_left_out()
    {
        var document = Document(Unique("doc"), "hash", [.. Enumerable.Range(0, 1200).Select(n => $"text {n}")]);
        await Store.UpsertAsync([document], Stop);

        List<string> ids = [.. document.Chunks.Select(chunk => chunk.Id), "none#0", document.Chunks[0].Id, "\0"];
        var found = await Store.FindChunksAsync(ids, Stop);

        found.ShouldBe(document.Chunks, ignoreOrder: true);
        (await Store.FindChunksAsync([], Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Replacing_a_document_leaves_nothing_of_the_old_one()
    {
        var id = Unique("doc");
        await Store.UpsertAsync([Document(id, "old", "a", "b", "c")], Stop);

        await Store.UpsertAsync([Document(id, "older", "x"), Document(id, "new", "d")], Stop);

        (await Store.ChunksOfAsync(id, Stop)).ShouldHaveSingleItem().Text.ShouldBe("d");
        (await Store.FindChunksAsync([id + "#2"], Stop)).ShouldBeEmpty();
        (await Store.HashesAsync("conformance", Stop))[id].ShouldBe("new");
    }

    [Fact]
    public async Task Every_write_is_pending_until_marked_with_its_own_revision()
    {
        var id = Unique("doc");
        await Store.UpsertAsync([Document(id, "old", "a", "b")], Stop);
        var old = await PendingAsync(id);
        old.Chunks.Select(chunk => chunk.Text).ShouldBe(["a", "b"]);

        await Store.UpsertAsync([Document(id, "new", "c")], Stop);
        await Store.MarkIndexedAsync([old], Stop);

        var renewed = await PendingAsync(id);
        renewed.Revision.ShouldBeGreaterThan(old.Revision);
        renewed.Chunks.ShouldHaveSingleItem().Text.ShouldBe("c");
        await Store.MarkIndexedAsync([renewed], Stop);
        (await Store.PendingAsync(10_000, Stop)).ShouldNotContain(pending => pending.DocumentId == id);
    }

    [Fact]
    public async Task A_deleted_document_is_pending_without_chunks_and_unknown_ids_are_ignored()
    {
        var id = Unique("doc");
        await Store.UpsertAsync([Document(id, "hash", "a")], Stop);

        await Store.DeleteAsync([id, "never seen"], Stop);

        (await PendingAsync(id)).Chunks.ShouldBeEmpty();
        (await Store.ChunksOfAsync(id, Stop)).ShouldBeEmpty();
        (await Store.HashesAsync("conformance", Stop)).ShouldNotContainKey(id);
        (await Store.PendingAsync(10_000, Stop)).ShouldNotContain(pending => pending.DocumentId == "never seen");
    }

    [Fact]
    public async Task Pending_documents_come_oldest_first_and_whole()
    {
        var (first, second) = (Unique("doc"), Unique("doc"));
        await Store.UpsertAsync([Document(first, "h", "a", "b"), Document(second, "h", "c", "d")], Stop);
        await Store.UpsertAsync([Document(first, "h2", "e", "f")], Stop);

        var pending = await Store.PendingAsync(10_000, Stop);

        var ours = pending.Where(one => one.DocumentId == first || one.DocumentId == second).ToList();
        ours.Select(one => one.DocumentId).ShouldBe([second, first]);
        ours.ShouldAllBe(one => one.Chunks.Length == 2);
        pending.Select(one => one.Revision).ShouldBeInOrder();

        // The oldest mark may be another test's deletion, which has no chunks: limited or not, it must be the same.
        var oldest = (await Store.PendingAsync(1, Stop)).ShouldHaveSingleItem();
        oldest.Revision.ShouldBe(pending[0].Revision);
        oldest.Chunks.Length.ShouldBe(pending[0].Chunks.Length);
    }

    [Fact]
    public async Task A_rebuild_marks_every_document_once()
    {
        var id = Unique("doc");
        await Store.UpsertAsync([Document(id, "hash", "a")], Stop);
        await Store.MarkIndexedAsync([await PendingAsync(id)], Stop);

        await Store.MarkAllPendingAsync(Stop);
        await Store.MarkAllPendingAsync(Stop);

        (await PendingAsync(id)).Chunks.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Documents_are_counted_by_kind()
    {
        var before = await Store.CountAsync(Stop);

        await Store.UpsertAsync([Document(Unique("doc"), "h", "a") with { }, Document(Unique("doc"), "h", "b")], Stop);

        var after = await Store.CountAsync(Stop);
        after[DocumentKind.Help].ShouldBe(before.GetValueOrDefault(DocumentKind.Help) + 2);
    }

    [Fact]
    public async Task Parallel_writers_of_the_same_documents_end_with_one_of_them()
    {
        var (first, second) = (Unique("doc"), Unique("doc"));

        await AtOnceAsync(
            16,
            async index =>
            {
                var text = index.ToString(CultureInfo.InvariantCulture);
                var documents = new[] { Document(first, text, text), Document(second, text, text) };
                await Store.UpsertAsync(index % 2 == 0 ? documents : [.. documents.Reverse()], Stop);
                return true;
            }
        );

        var hashes = await Store.HashesAsync("conformance", Stop);
        (await Store.ChunksOfAsync(first, Stop)).ShouldHaveSingleItem().Text.ShouldBe(hashes[first]);
        hashes[second].ShouldBe(hashes[first]);
    }

    [Fact]
    public async Task What_was_written_is_there_and_pending_after_a_crash()
    {
        var id = Unique("doc");
        await Store.UpsertAsync([Document(id, "hash", "a")], Stop);

        var restarted = AfterRestart();

        (await restarted.ChunksOfAsync(id, Stop)).ShouldHaveSingleItem();
        (await restarted.PendingAsync(10_000, Stop)).ShouldContain(pending => pending.DocumentId == id);
    }

    [Fact]
    public async Task Twenty_five_thousand_documents_take_seconds()
    {
        var import = Unique("many");
        var documents = Enumerable
            .Range(0, 25_000)
            .Select(n => Document($"{import}-{n}", "h", "a", "b", "c", "d"))
            .ToList();
        var clock = Stopwatch.StartNew();

        foreach (var batch in documents.Chunk(500))
        {
            await Store.UpsertAsync(batch, Stop);
        }

        TestContext.Current.SendDiagnosticMessage($"{clock.Elapsed} for 25,000 documents with 100,000 chunks");
        // Wide, because test machines are shared; a statement per row would take far longer.
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
        await Store.DeleteAsync([.. documents.Select(document => document.Document.Id)], Stop);
        await Store.MarkIndexedAsync(await Store.PendingAsync(100_000, Stop), Stop);
    }

    private async Task<PendingDocument> PendingAsync(string id) =>
        (await Store.PendingAsync(100_000, Stop)).Where(pending => pending.DocumentId == id).ShouldHaveSingleItem();

    private static ChunkedDocument Document(string id, string hash, params string[] texts) =>
        new(
            new SourceDocument
            {
                Id = id,
                Kind = DocumentKind.Help,
                Title = "Returns",
                Text = "# Returns",
                Source = "conformance",
                Language = "en",
            },
            [
                .. texts.Select(
                    (text, ordinal) =>
                        new Chunk
                        {
                            Id = string.Create(CultureInfo.InvariantCulture, $"{id}#{ordinal}"),
                            DocumentId = id,
                            Ordinal = ordinal,
                            Kind = DocumentKind.Help,
                            Title = "Returns",
                            HeadingPath = "Returns › How",
                            Text = text,
                            Fact = "Care",
                            Url = "/help/returns",
                            ProductId = "p-1",
                            Language = "en",
                            UpdatedAt = Now,
                        }
                ),
            ],
            hash
        );
}
