using System.Collections.Frozen;
using AcpAssistant.Adapters.Search.Lucene;
using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Assistant.Retrieval;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Conformance;

public sealed class LuceneProductIndexTests : ProductIndexConformance
{
    protected override IProductIndex Open(string folder) => new LuceneProductIndex(folder, Bm25Weights.Default);
}

/// <summary>What every index of products must do.</summary>
public abstract class ProductIndexConformance : IndexConformance<IProductIndex>
{
    [Fact]
    public async Task A_product_is_found_by_id_and_by_any_of_its_codes_after_a_restart()
    {
        await FillAsync(
            Product(
                "p1",
                "Ridge Tee",
                new DocumentFact("Brand", "Cairn"),
                new DocumentFact(WellKnownFacts.ItemNumbers, "RT-1, RT-2"),
                new DocumentFact("Care", "cold")
            )
        );
        Reopen();

        var product = (await Index.FindAsync("p1", Stop)).ShouldNotBeNull();
        (product.Title, product.Brand).ShouldBe(("Ridge Tee", "Cairn"));
        product.FactNames.ShouldBe(["Care"]);
        (await Index.FindByCodeAsync(["rt-2"], Stop)).ShouldHaveSingleItem().ProductId.ShouldBe("p1");
        (await Index.FindByCodeAsync(["rt-3"], Stop)).ShouldBeEmpty();
        (await Index.FindAsync("p2", Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Words_of_titles_are_counted_and_misspelt_ones_looked_up()
    {
        await FillAsync(Product("p1", "Ridge Merino Tee"), Product("p2", "Valley Merino Tee"));

        var matches = await Index.MatchTitlesAsync(Words("merino", "rigde"), 10, Stop);

        matches.Total.ShouldBe(2);
        matches.Frequencies["merino"].ShouldBe(2);
        matches.Spellings["rigde"].ShouldContain("ridge");
        matches.Products[0].ProductId.ShouldBe("p1");
    }

    [Fact]
    public async Task Other_documents_are_ignored_and_deleted_products_are_gone()
    {
        var help = Product("p1", "Ridge Tee");
        await FillAsync(help with { Chunks = [help.Chunks[0] with { Kind = DocumentKind.Help }] });
        (await Index.FindAsync("p1", Stop)).ShouldBeNull();

        await Index.ApplyAsync([help], Stop);
        (await Index.SearchAsync("ridge", 5, Stop)).ShouldHaveSingleItem();

        await Index.ApplyAsync([help with { Chunks = [] }], Stop);
        (await Index.SearchAsync("ridge", 5, Stop)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("\ud800 \0 ((")]
    public async Task Odd_text_never_throws(string text)
    {
        await FillAsync(Product("p1", "Ridge Tee"));

        (await Index.SearchAsync(text, 5, Stop)).ShouldBeEmpty();
        (await Index.MatchTitlesAsync(Words(text), 5, Stop)).Products.ShouldBeEmpty();
    }

    private async Task FillAsync(params PendingDocument[] documents)
    {
        await Index.ClearAsync(Stop);
        await Index.ApplyAsync(documents, Stop);
    }

    private static PendingDocument Product(string id, string title, params DocumentFact[] facts)
    {
        var document = new SourceDocument
        {
            Id = $"product:{id}:en",
            Kind = DocumentKind.Product,
            Title = title,
            Text = $"The {title}.",
            ProductId = id,
            Facts = [.. facts],
            Source = "conformance",
        };
        return new PendingDocument(document.Id, 1, Chunker.Cut(document, "en"));
    }

    private static TitleWords Words(params string[] words) => new(words, FrozenSet<string>.Empty);
}
