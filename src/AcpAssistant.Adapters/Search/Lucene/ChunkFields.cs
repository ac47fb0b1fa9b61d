using AcpAssistant.Assistant.Knowledge;
using Lucene.Net.Documents;

namespace AcpAssistant.Adapters.Search.Lucene;

/// <summary>How a chunk is kept in the index: exact terms to filter by, and its words by language. The text itself stays in the store.</summary>
internal static class ChunkFields
{
    public const string Id = "id";
    public const string DocumentId = "document_id";
    public const string ProductId = "product_id";
    public const string General = "general";
    public const string Kind = "kind";
    public const string Language = "language";
    public const string Title = "title_";
    public const string Heading = "heading_";
    public const string Body = "body_";

    public static Document Of(Chunk chunk)
    {
        var group = TextAnalysis.GroupOf(chunk.Language);
        var document = new Document
        {
            new StringField(Id, chunk.Id, Field.Store.YES),
            new StringField(DocumentId, chunk.DocumentId, Field.Store.NO),
            new StringField(Kind, NameOf(chunk.Kind), Field.Store.NO),
            new StringField(Language, chunk.Language, Field.Store.NO),
            chunk.ProductId is null
                ? new StringField(General, "1", Field.Store.NO)
                : new StringField(ProductId, chunk.ProductId, Field.Store.NO),
            new TextField(Title + group, TextAnalysis.Prepare(chunk.Title), Field.Store.NO),
            new TextField(Body + group, TextAnalysis.Prepare(Context(chunk)), Field.Store.NO),
        };
        if (chunk.HeadingPath.Length > 0)
        {
            document.Add(new TextField(Heading + group, TextAnalysis.Prepare(chunk.HeadingPath), Field.Store.NO));
        }

        return document;
    }

    /// <summary>The text with what it stands under: title and headings say what it is about, and belong to its words.</summary>
    private static string Context(Chunk chunk) => $"{chunk.Title}\n{chunk.HeadingPath}\n{chunk.Text}";

    public static string NameOf(DocumentKind kind) => kind.ToString();
}
