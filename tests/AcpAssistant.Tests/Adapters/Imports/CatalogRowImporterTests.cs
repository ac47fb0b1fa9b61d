using AcpAssistant.Adapters.Imports;
using AcpAssistant.Adapters.Imports.CatalogRows;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Fakes.Commerce;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Adapters.Imports;

public sealed class CatalogRowImporterTests : IDisposable
{
    private const string Tee = """
        {"id":"tee-m","title":"Tee","price":{"amount":1999,"currency":"USD"},"stock":5,"product_id":"tee",
         "options":{"Size":"M"},"attributes":{"Material":"Cotton","Fit":"Slim"},"weight_grams":180,"tax_class":"clothing"}
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("catalog-rows").FullName;
    private readonly InMemoryCatalog catalog = new(new InMemoryShop());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_row_becomes_a_product_with_its_variant()
    {
        var product = (await ReadAsync($"[{Tee}]")).Products.ShouldHaveSingleItem();

        product.Id.Value.ShouldBe("tee");
        product.Facts.ShouldBe([new ProductFact("Material", "Cotton"), new ProductFact("Fit", "Slim")]);
        var variant = product.Variants.ShouldHaveSingleItem();
        variant.Price.ShouldBe(new Money(1999, Currency.Usd));
        (variant.Stock, variant.WeightGrams, variant.TaxClass, variant.Digital).ShouldBe((5, 180, "clothing", false));
        variant.Options["size"].ShouldBe("M");
        variant.Title.ShouldBe("M");
    }

    [Fact]
    public async Task Rows_of_one_product_are_its_variants_and_facts_that_differ_name_theirs()
    {
        var large = OneLine(Tee)
            .Replace("tee-m", "tee-l", StringComparison.Ordinal)
            .Replace("\"M\"", "\"L\"", StringComparison.Ordinal)
            .Replace("Slim", "Wide", StringComparison.Ordinal);

        var product = (await ReadAsync(OneLine(Tee) + "\n" + large)).Products.ShouldHaveSingleItem();

        product.Variants.Select(variant => variant.Id.Value).ShouldBe(["tee-m", "tee-l"]);
        product.Facts.Select(fact => fact.Value).ShouldBe(["Cotton", "Slim (M)", "Wide (L)"]);
    }

    [Fact]
    public async Task The_three_formats_tell_the_same()
    {
        const string csv = """
            id,title,price.amount,price.currency,stock,product_id,options.size,attributes.Material,attributes.Fit,weight_grams,tax_class
            tee-m,Tee,1999,USD,5,tee,M,Cotton,Slim,180,clothing
            """;

        var array = (await ReadAsync($"[{Tee}]")).Products.ShouldHaveSingleItem();
        var lines = (await ReadAsync(OneLine(Tee))).Products.ShouldHaveSingleItem();
        var table = (await ReadAsync(csv)).Products.ShouldHaveSingleItem();

        catalog.Seed([array]);
        (await ReadAsync(OneLine(Tee))).Products.ShouldBeEmpty();
        (await ReadAsync(csv)).Products.ShouldBeEmpty();
        lines.Variants[0].Price.ShouldBe(table.Variants[0].Price);
    }

    [Theory]
    [InlineData("""{"title":"x","price":{"amount":1,"currency":"usd"},"stock":1}""", "'id' is missing")]
    [InlineData("""{"id":"x","price":{"amount":1,"currency":"usd"},"stock":1}""", "'title' is missing")]
    [InlineData("""{"id":"x","title":"x","price":19.99,"stock":1}""", "'price'")]
    [InlineData("""{"id":"x","title":"x","price":{"amount":19.99,"currency":"usd"},"stock":1}""", "'price.amount'")]
    [InlineData("""{"id":"x","title":"x","price":{"amount":-1,"currency":"usd"},"stock":1}""", "'price.amount'")]
    [InlineData("""{"id":"x","title":"x","price":{"amount":1,"currency":"dollars"},"stock":1}""", "ISO 4217")]
    [InlineData("""{"id":"x","title":"x","price":{"amount":1,"currency":"usd"}}""", "'stock' is missing")]
    [InlineData("""{"id":"x","title":"x","price":{"amount":1,"currency":"usd"},"stock":-2}""", "'stock'")]
    [InlineData("""{"id":"x","title":"x","price":{"amount":1,"currency":"usd"},"stock":99999999999}""", "'stock'")]
    [InlineData(
        """{"id":"x","title":"x","price":{"amount":1,"currency":"usd"},"stock":1,"digital":"no"}""",
        "'digital'"
    )]
    [InlineData(
        """{"id":"x","title":"x","price":{"amount":1,"currency":"usd"},"stock":1,"url":"javascript:alert(1)"}""",
        "'url'"
    )]
    [InlineData("""{"id":"x",""", "not valid JSON")]
    [InlineData("""{"id":"tee-m","title":"x","price":{"amount":1,"currency":"usd"},"stock":1}""", "already told at")]
    public async Task A_bad_row_is_named_by_file_and_line_and_the_rest_goes_in(string bad, string reason)
    {
        var batch = await ReadAsync(OneLine(Tee) + "\n\n" + bad);

        batch.Products.ShouldHaveSingleItem().Id.Value.ShouldBe("tee");
        var problem = batch.Problems.ShouldHaveSingleItem();
        problem.ShouldStartWith("rows:3: ");
        problem.ShouldContain(reason);
    }

    [Fact]
    public async Task A_bad_row_in_an_array_is_named_by_its_line_and_what_stands_before_a_break_counts()
    {
        var batch = await ReadAsync($"[\n{OneLine(Tee)},\n{{\"id\":\"y\"}},\n{{\"id\": oops");

        batch.Products.ShouldHaveSingleItem();
        batch.Problems.Select(problem => problem.Split(": ", 2)[0]).ShouldBe(["rows:3", "rows:4"]);
    }

    [Fact]
    public async Task A_table_row_with_too_few_columns_or_no_number_is_named_by_its_line()
    {
        const string csv = """
            id;title;price_amount;price_currency;stock
            a;"Two
            lines";100;usd;1
            b;B;100
            c;C;free;usd;1
            d;D;100;usd;
            """;

        var batch = await ReadAsync(csv);

        batch.Products.ShouldHaveSingleItem().Title.ShouldContain("Two");
        batch
            .Problems.Select(problem => problem.Split(": ", 2)[0])
            .ShouldBe(["rows:4", "rows:5", "rows:6"], ignoreOrder: true);
    }

    [Fact]
    public async Task Again_only_what_changed_is_written_and_nothing_is_taken_out()
    {
        var cup = """{"id":"cup","title":"Cup","price":{"amount":900,"currency":"usd"},"stock":null}""";
        catalog.Seed((await ReadAsync(OneLine(Tee) + "\n" + cup)).Products);
        var dearer = cup.Replace("900", "950", StringComparison.Ordinal);
        var large = OneLine(Tee).Replace("tee-m", "tee-l", StringComparison.Ordinal);

        (await ReadAsync(OneLine(Tee) + "\n" + dearer)).Products.ShouldHaveSingleItem().Id.Value.ShouldBe("cup");
        (await ReadAsync(large))
            .Products.ShouldHaveSingleItem()
            .Variants.Select(variant => variant.Id.Value)
            .ShouldBe(["tee-m", "tee-l"]);
    }

    [Fact]
    public async Task A_variant_is_not_torn_out_of_a_product_that_the_file_does_not_name()
    {
        catalog.Seed((await ReadAsync(OneLine(Tee))).Products);
        var moved = OneLine(Tee).Replace("\"tee\"", "\"shirt\"", StringComparison.Ordinal);

        var batch = await ReadAsync(moved);

        batch.Products.ShouldBeEmpty();
        batch.Problems.ShouldHaveSingleItem().ShouldBe("rows:1: id 'tee-m' belongs to product 'tee'");
    }

    [Fact]
    public async Task An_empty_file_and_one_that_is_no_text_are_refused()
    {
        await Should.ThrowAsync<ImportFormatException>(() => ReadAsync(" \n"));
        var path = Path.Combine(folder, "rows");
        await File.WriteAllBytesAsync(path, [0x5B, 0xFF, 0xFE, 0x80], Token);
        await Should.ThrowAsync<ImportFormatException>(() => CatalogRowImporter.ReadAsync(path, catalog, Token));
    }

    private static string OneLine(string row) => row.ReplaceLineEndings("");

    private async Task<ImportBatch> ReadAsync(string text)
    {
        var path = Path.Combine(folder, "rows");
        await File.WriteAllTextAsync(path, text, Token);
        return await CatalogRowImporter.ReadAsync(path, catalog, Token);
    }
}
