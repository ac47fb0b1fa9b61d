using System.Globalization;
using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Assistant.Retrieval;
using Lucene.Net.Documents;

namespace AcpAssistant.Adapters.Search.Lucene;

/// <summary>How a product document is kept in the product index.</summary>
internal static class ProductFields
{
    public const string DocumentId = "document_id";
    public const string ProductId = "product_id";
    public const string Code = "code";
    public const string TitleWords = "title_words";
    public const string Title = "title_";
    public const string Body = "body_";

    private const string Name = "name";
    private const string Brand = "brand";
    private const string Category = "category";
    private const string FactName = "fact";

    public static Document Of(PendingDocument product)
    {
        var first = product.Chunks[0];
        var group = TextAnalysis.GroupOf(first.Language);
        var document = new Document
        {
            new StringField(DocumentId, product.DocumentId, Field.Store.NO),
            new StringField(ProductId, first.ProductId, Field.Store.YES),
            new StringField(Code, first.ProductId!.ToUpperInvariant(), Field.Store.NO),
            new StoredField(Name, first.Title),
            new TextField(TitleWords, new WordStream(Words.Of(first.Title).Select(word => word.Text))),
            new TextField(Title + group, TextAnalysis.Prepare(first.Title), Field.Store.NO),
            new TextField(
                Body + group,
                TextAnalysis.Prepare(string.Join('\n', product.Chunks.Select(chunk => chunk.Text))),
                Field.Store.NO
            ),
        };
        AddFacts(document, product);
        return document;
    }

    public static IndexedProduct Read(Document document) =>
        new(
            document.Get(ProductId, CultureInfo.InvariantCulture),
            document.Get(Name, CultureInfo.InvariantCulture),
            document.Get(Brand, CultureInfo.InvariantCulture),
            document.Get(Category, CultureInfo.InvariantCulture),
            [.. document.GetValues(FactName, CultureInfo.InvariantCulture)]
        );

    /// <summary>A long fact is cut into several chunks, of which only the first begins with the name.</summary>
    private static string ValueOf(Chunk chunk) =>
        chunk.Text.StartsWith(chunk.Fact + ":", StringComparison.Ordinal)
            ? chunk.Text[(chunk.Fact!.Length + 1)..].Trim()
            : chunk.Text;

    private static void AddFacts(Document document, PendingDocument product)
    {
        foreach (var chunk in product.Chunks.Where(chunk => chunk.Fact is not null))
        {
            var value = ValueOf(chunk);
            switch (WellKnownFacts.RoleOf(chunk.Fact!))
            {
                case FactRole.Brand:
                    document.Add(new StoredField(Brand, value));
                    break;
                case FactRole.Category:
                    document.Add(new StoredField(Category, value));
                    break;
                case FactRole.ItemNumbers:
                    foreach (
                        var code in value.Split(
                            ',',
                            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                        )
                    )
                    {
                        document.Add(new StringField(Code, code.ToUpperInvariant(), Field.Store.NO));
                    }

                    break;
                default:
                    document.Add(new StoredField(FactName, chunk.Fact));
                    break;
            }
        }
    }
}
