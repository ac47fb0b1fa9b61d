using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Assistant.Retrieval;
using AcpAssistant.Tests.Knowledge;
using Shouldly;
using Xunit;
using static AcpAssistant.Tests.Knowledge.KnowledgeLab;

namespace AcpAssistant.Tests.Retrieval;

public sealed class RetrieverTests : IDisposable
{
    private readonly KnowledgeLab _lab = new();

    [Fact]
    public async Task The_shops_word_comes_before_a_past_case()
    {
        await _lab.IngestAsync(
            Help("ticket", "Waxed coat", "Never machine wash the waxed coat.") with
            {
                Kind = DocumentKind.Ticket,
            },
            Help("help", "Waxed coat", "Never machine wash the waxed coat, we say.")
        );

        (await FindAsync(new SearchQuery("machine wash waxed coat", 5)))[0].ShouldBe("help");
    }

    [Fact]
    public async Task Twins_are_shown_once_but_the_same_words_about_another_product_stay()
    {
        await _lab.IngestAsync(
            Help("a", "Care", "Machine wash at thirty degrees, do not tumble dry."),
            Help("b", "Care", "Machine wash at thirty degrees, do not tumble dry."),
            Help("c", "Care", "Machine wash at thirty degrees, do not tumble dry.") with
            {
                ProductId = "p",
            }
        );

        var found = await FindAsync(new SearchQuery("machine wash", 5));

        found.Count.ShouldBe(2);
        found.ShouldContain("c");
    }

    [Fact]
    public async Task A_product_scope_leaves_out_other_products_and_takes_general_passages_when_asked()
    {
        await _lab.IngestAsync(
            Help("mine", "Care", "Wash the jacket cold.") with
            {
                ProductId = "p",
            },
            Help("other", "Care", "Wash the jacket warm.") with
            {
                ProductId = "q",
            },
            Help("general", "Washing", "How we wash jackets.")
        );
        var query = new SearchQuery("wash jacket", 5) { ProductId = "p" };

        (await FindAsync(query)).ShouldBe(["mine"]);
        (await FindAsync(query with { IncludeGeneral = true })).ShouldBe(["mine", "general"], ignoreOrder: true);
    }

    [Fact]
    public async Task Passages_in_the_questions_language_come_first()
    {
        await _lab.IngestAsync(
            Help("en", "Stormline", "Stormline jacket: waterproof to 20,000 mm."),
            Help("fr", "Stormline", "Veste Stormline : étanche jusqu'à 20 000 mm.") with
            {
                Language = "fr",
            }
        );

        (await FindAsync(new SearchQuery("Est-ce que la veste Stormline est étanche ?", 5)))[0].ShouldBe("fr");
        (await FindAsync(new SearchQuery("is the Stormline jacket waterproof", 5)))[0].ShouldBe("en");
    }

    public void Dispose() => _lab.Dispose();

    private async Task<IReadOnlyList<string>> FindAsync(SearchQuery query) =>
        [
            .. (await _lab.Retriever.SearchAsync(query, TestContext.Current.CancellationToken)).Select(hit =>
                hit.Chunk.DocumentId
            ),
        ];
}
