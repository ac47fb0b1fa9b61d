using AcpAssistant.Adapters.Search.Lucene;
using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Assistant.Retrieval;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Conformance;

public sealed class LuceneKeywordIndexTests : KeywordIndexConformance
{
    protected override IKeywordIndex Open(string folder) => new LuceneKeywordIndex(folder, Bm25Weights.Default);
}

/// <summary>What every lexical index must do; the folder is the place it keeps its data in.</summary>
public abstract class KeywordIndexConformance : IndexConformance<IKeywordIndex>
{
    [Fact]
    public async Task A_missingIndex_is_unusable_finds_nothing_and_is_usable_once_cleared()
    {
        Index.IsUsable.ShouldBeFalse();
        (await FindAsync("anything")).ShouldBeEmpty();

        await Index.ClearAsync(Stop);

        Index.IsUsable.ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_applied_is_found_at_once_and_after_a_restart()
    {
        await FillAsync(Document("a", "apple pie"));
        (await FindAsync("apple")).ShouldBe(["a#0"]);

        Reopen();

        Index.IsUsable.ShouldBeTrue();
        (await FindAsync("apple")).ShouldBe(["a#0"]);
    }

    [Fact]
    public async Task Applying_again_replaces_and_an_empty_document_is_gone()
    {
        await FillAsync(Document("a", "apple", "pear"));

        await Index.ApplyAsync([Document("a", "plum")], Stop);
        (await FindAsync("apple pear")).ShouldBeEmpty();
        (await Index.CountAsync("a", Stop)).ShouldBe(1);

        await Index.ApplyAsync([new PendingDocument("a", 3, [])], Stop);
        (await Index.CountAsync("a", Stop)).ShouldBe(0);
        (await FindAsync("plum")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Filters_leave_out_what_does_not_fit()
    {
        await FillAsync(
            Document("mine", "wash cold") with
            {
                Chunks = [Chunk("mine", "wash cold") with { ProductId = "p" }],
            },
            Document("other", "wash cold") with
            {
                Chunks = [Chunk("other", "wash cold") with { ProductId = "q" }],
            },
            Document("general", "wash cold"),
            Document("ticket", "wash") with
            {
                Chunks = [Chunk("ticket", "wash cold") with { Kind = DocumentKind.Ticket }],
            }
        );
        var query = new KeywordQuery("wash", "en", 10);

        (await FindAsync(query with { ProductId = "p" })).ShouldBe(["mine#0"]);
        (await FindAsync(query with { ProductId = "p", IncludeGeneral = true, Kind = DocumentKind.Help })).ShouldBe(
            ["mine#0", "general#0"],
            ignoreOrder: true
        );
        (await FindAsync(query with { Kind = DocumentKind.Ticket })).ShouldBe(["ticket#0"]);
        (await FindAsync(query with { OnlyLanguage = "fr" })).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en", "jackets", "A waterproof jacket")]
    [InlineData("fr", "livraisons", "La livraison est gratuite")]
    [InlineData("fr", "etanche", "Une veste étanche")]
    [InlineData("en", "35 mm", "A 35mm lens")]
    [InlineData("en", "waterprof", "Fully waterproof")]
    public async Task Other_forms_and_spellings_of_a_word_are_found(string language, string words, string text)
    {
        await FillAsync(new PendingDocument("a", 1, [Chunk("a", text) with { Language = language }]));

        (await FindAsync(new KeywordQuery(words, language, 5))).ShouldBe(["a#0"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("the of and")]
    [InlineData("\"unclosed (AND OR NOT +- && || ! ^ ~ * ? : \\ /")]
    [InlineData("\0\u0001\ufffe")]
    [InlineData("🙂🙂")]
    public async Task Odd_text_never_throws(string text)
    {
        await FillAsync(Document("a", "apple"));

        (await FindAsync(text)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_lone_surrogate_and_a_very_long_text_never_throw()
    {
        await FillAsync(Document("a", "apple"));

        (await FindAsync("apple \ud800")).ShouldBe(["a#0"]);
        (await FindAsync("apple " + new string('x', 100_000))).ShouldBe(["a#0"]);
    }

    [Fact]
    public async Task A_damagedIndex_is_recognised_and_can_be_made_anew()
    {
        await FillAsync(Document("a", "apple pie with cream"));
        Close();
        foreach (var file in Directory.EnumerateFiles(Place).Where(file => new FileInfo(file).Length > 0))
        {
            await File.WriteAllBytesAsync(file, new byte[64], Stop);
        }

        Reopen();

        Index.IsUsable.ShouldBeFalse();
        (await FindAsync("apple")).ShouldBeEmpty();
        await FillAsync(Document("a", "apple pie"));
        (await FindAsync("apple")).ShouldBe(["a#0"]);
    }

    [Fact]
    public async Task Searching_while_writing_always_sees_a_whole_document()
    {
        await FillAsync(Document("a", "apple", "apple", "apple"));
        var writing = Task.Run(
            async () =>
            {
                for (var round = 0; round < 20; round++)
                {
                    await Index.ApplyAsync([Document("a", "apple", "apple", "apple")], Stop);
                }
            },
            Stop
        );

        while (!writing.IsCompleted)
        {
            (await Index.CountAsync("a", Stop)).ShouldBe(3);
        }

        await writing;
    }

    private async Task FillAsync(params PendingDocument[] documents)
    {
        await Index.ClearAsync(Stop);
        await Index.ApplyAsync(documents, Stop);
    }

    private Task<IReadOnlyList<string>> FindAsync(string text) => FindAsync(new KeywordQuery(text, "en", 10));

    private async Task<IReadOnlyList<string>> FindAsync(KeywordQuery query) =>
        [.. (await Index.SearchAsync(query, Stop)).Select(hit => hit.ChunkId)];

    private static PendingDocument Document(string id, params string[] texts) =>
        new(id, 1, [.. texts.Select((text, ordinal) => Chunk(id, text, ordinal))]);

    private static Chunk Chunk(string id, string text, int ordinal = 0) =>
        new()
        {
            Id = $"{id}#{ordinal}",
            DocumentId = id,
            Ordinal = ordinal,
            Kind = DocumentKind.Help,
            Title = "Title",
            Text = text,
            Language = "en",
        };
}
