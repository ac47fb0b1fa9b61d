using AcpAssistant.Adapters.Search.Lucene;
using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Assistant.Retrieval;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;
using static AcpAssistant.Tests.Knowledge.KnowledgeLab;

namespace AcpAssistant.Tests.Knowledge;

public sealed class IngestionPipelineTests : IDisposable
{
    private readonly KnowledgeLab _lab = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_what_changed_is_done_again()
    {
        await _lab.IngestAsync(Help("a", "A", "one"), Help("b", "B", "two"));

        var report = await _lab.IngestAsync(Help("a", "A", "one"), Help("b", "B", "changed"), Help("c", "C", "three"));

        (report.Added, report.Updated, report.Unchanged).ShouldBe((1, 1, 1));
        _lab.Store.Upserts.ShouldBe(4);
    }

    [Fact]
    public async Task A_bad_document_is_reported_and_the_rest_goes_in()
    {
        var source = new ListSource(
            new ReadResult.Read(Help("a", "A", "one")),
            new ReadResult.Failed("x.jsonl:2", "broken"),
            new ReadResult.Read(Help("b", "B", "two"))
        );

        var report = await _lab.Pipeline.RunAsync(source, deleteMissing: false, Stop);

        report.Added.ShouldBe(2);
        report.Failed.ShouldHaveSingleItem().Where.ShouldBe("x.jsonl:2");
    }

    [Fact]
    public async Task Missing_documents_are_deleted_when_asked_and_leave_the_index()
    {
        await _lab.IngestAsync(Help("a", "A", "apple"), Help("b", "B", "banana"));

        var report = await _lab.Pipeline.RunAsync(ListSource.Of(Help("a", "A", "apple")), deleteMissing: true, Stop);

        report.Deleted.ShouldBe(1);
        (await _lab.Keywords.CountAsync("b", Stop)).ShouldBe(0);
        (await _lab.Keywords.CountAsync("a", Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_is_deleted_when_something_could_not_be_read()
    {
        await _lab.IngestAsync(Help("a", "A", "apple"), Help("b", "B", "banana"));
        var source = new ListSource(
            new ReadResult.Read(Help("a", "A", "apple")),
            new ReadResult.Failed("b.md", "unreadable")
        );

        var report = await _lab.Pipeline.RunAsync(source, deleteMissing: true, Stop);

        report.Deleted.ShouldBe(0);
        report.Warnings.ShouldHaveSingleItem();
        (await _lab.Store.ChunksOfAsync("b", Stop)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_run_that_was_cut_off_is_repaired_by_running_again()
    {
        _lab.Store.FailNextUpsert = new IOException("disk full");
        await Should.ThrowAsync<IOException>(() => _lab.IngestAsync(Help("a", "A", "apple")));

        var report = await _lab.IngestAsync(Help("a", "A", "apple"));

        report.Added.ShouldBe(1);
        (await _lab.Keywords.CountAsync("a", Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_id_twice_is_taken_once_and_reported()
    {
        var report = await _lab.IngestAsync(Help("a", "A", "one"), Help("a", "A", "two"));

        report.Added.ShouldBe(1);
        report.Warnings.ShouldHaveSingleItem().Where.ShouldBe("a");
    }

    [Fact]
    public async Task Tickets_are_stored_without_personal_data()
    {
        await _lab.IngestAsync(
            Help("t", "Mail to joe@example.com", "My name is Hannah Whitlow.") with
            {
                Kind = DocumentKind.Ticket,
            }
        );

        var chunk = (await _lab.Store.ChunksOfAsync("t", Stop)).Single();
        chunk.Text.ShouldNotContain("Whitlow");
        chunk.Title.ShouldNotContain("joe@");
    }

    [Fact]
    public async Task An_index_that_was_lost_is_rebuilt_from_the_store()
    {
        await _lab.IngestAsync(Help("a", "A", "apple"));
        using var fresh = new LuceneKeywordIndex(null, Bm25Weights.Default);
        using var synchronizer = new IndexSynchronizer(
            _lab.Store,
            fresh,
            _lab.Products,
            NullLogger<IndexSynchronizer>.Instance
        );
        fresh.IsUsable.ShouldBeFalse();

        await synchronizer.SynchronizeAsync(Stop);

        (await fresh.SearchAsync(new KeywordQuery("apple", "en", 5), Stop)).ShouldHaveSingleItem();
    }

    public void Dispose() => _lab.Dispose();
}
