using System.Globalization;
using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Adapters.Sources.Files;

/// <summary>Makes documents of records, by the names of their fields and not by the name of the file: documents of the contract's shape, products, tickets, and pages of manuals.</summary>
internal sealed class RecordMapper(SourceFile file)
{
    private readonly ManualPages _pages = new();

    /// <summary>The documents of a record; pages of a manual come later, together.</summary>
    /// <param name="record">The record.</param>
    /// <param name="where">For reports.</param>
    /// <param name="defaultId">For a record without id.</param>
    public IEnumerable<ReadResult> Map(SourceRecord record, string where, string defaultId)
    {
        // {"put": "id:…", "fields": {…}} as search engines take it.
        var inner = record.Object(FieldNames.Fields) ?? record;
        if (
            inner.Text(FieldNames.ProductId) is { } product
            && inner.Has(FieldNames.Page)
            && inner.Text(FieldNames.Text) is { } page
        )
        {
            _pages.Add(product, PageOf(inner), page);
            return [];
        }

        DocumentKind? kind = null;
        if (inner.Text(FieldNames.Kind) is { } told && !FieldValues.TryKind(told, out kind))
        {
            return [new ReadResult.Failed(where, $"Its kind is \"{told}\"; it must be product, help or ticket.")];
        }

        var documents = DocumentsOf(inner, kind ?? KindOf(inner), defaultId).ToList();
        var isEmpty = documents.TrueForAll(document =>
            document.Text.Length == 0 && document.Facts.Length == 0 && document.Title.Length == 0
        );
        return isEmpty
            ? [new ReadResult.Failed(where, "The record has neither a title nor a text.")]
            : documents.Select(document => new ReadResult.Read(document));
    }

    /// <summary>What could only be put together at the end of the file.</summary>
    public IEnumerable<ReadResult> Rest() =>
        _pages.Documents(file.Kind ?? DocumentKind.Help).Select(document => new ReadResult.Read(document));

    private DocumentKind KindOf(SourceRecord record) =>
        file.Kind
        ?? (
            record.Has(FieldNames.Messages) ? DocumentKind.Ticket
            : ProductRecord.IsOne(record) ? DocumentKind.Product
            : DocumentKind.Help
        );

    private static IEnumerable<SourceDocument> DocumentsOf(SourceRecord record, DocumentKind kind, string defaultId)
    {
        if (record.Has(FieldNames.Messages) || (kind == DocumentKind.Ticket && record.Has(FieldNames.Resolution)))
        {
            return [TicketRecord.ToDocument(record, kind, defaultId)];
        }

        return ProductRecord.IsOne(record)
            ? ProductRecord.ToDocuments(record, kind, defaultId)
            : [Plain(record, kind, defaultId)];
    }

    private static SourceDocument Plain(SourceRecord record, DocumentKind kind, string defaultId) =>
        new()
        {
            Id = record.Text(FieldNames.Id) ?? defaultId,
            Kind = kind,
            Title = record.Text(FieldNames.Title) ?? "",
            Text = record.Text(FieldNames.Text) ?? "",
            Url = record.Text(FieldNames.Url),
            ProductId = record.Text(FieldNames.ProductId),
            Language = FieldValues.Language(record.Text(FieldNames.Language)),
            UpdatedAt = FieldValues.Time(record.Text(FieldNames.UpdatedAt)),
            Facts = [.. FactRecord.Of(record)],
            Source = "",
        };

    private static int PageOf(SourceRecord record) =>
        int.TryParse(record.Text(FieldNames.Page), CultureInfo.InvariantCulture, out var page) ? page : 0;
}
