using System.Text.Json;
using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Adapters.Sources.Files;

/// <summary>Makes a document of a product record, and one for each translation in it. Price and stock are never taken: a product that is not in the catalogue is there for answers only.</summary>
internal static class ProductRecord
{
    private static readonly HashSet<string> Known =
    [
        .. FieldNames.Id,
        .. FieldNames.ProductId,
        .. FieldNames.Title,
        .. FieldNames.Brand,
        .. FieldNames.Model,
        .. FieldNames.Text,
        .. FieldNames.Kind,
        .. FieldNames.Url,
        .. FieldNames.Language,
        .. FieldNames.UpdatedAt,
        .. FieldNames.Category,
        .. FieldNames.Attributes,
        .. FieldNames.Variants,
        .. FieldNames.Localized,
        .. FieldNames.NeverFacts,
    ];

    /// <summary>Whether a record has what only products have.</summary>
    public static bool IsOne(SourceRecord record) =>
        record.Has(FieldNames.Variants)
        || record.Has(FieldNames.Price)
        || (record.Has(FieldNames.Brand) && (record.Has(FieldNames.Model) || record.Has(FieldNames.Title)));

    public static IEnumerable<SourceDocument> ToDocuments(SourceRecord record, DocumentKind kind, string defaultId)
    {
        var id = IdOf(record) ?? defaultId;
        var language = FieldValues.Language(record.Text(FieldNames.Language));
        var document = Make(record, record, kind, id, language) with { Id = $"product:{id}" };
        yield return document;

        if (record.Element(FieldNames.Localized, JsonValueKind.Object) is { } translations)
        {
            foreach (
                var translation in translations
                    .EnumerateObject()
                    .Where(item => item.Value.ValueKind == JsonValueKind.Object)
            )
            {
                var code = FieldValues.Language(translation.Name);
                yield return Make(record, SourceRecord.Of(translation.Value), kind, id, code) with
                {
                    Id = $"product:{id}:{translation.Name}",
                };
            }
        }
    }

    private static string? IdOf(SourceRecord record) =>
        record.Text(["id"]) ?? record.Text(FieldNames.ProductId) ?? record.Text(FieldNames.Id);

    private static SourceDocument Make(
        SourceRecord main,
        SourceRecord texts,
        DocumentKind kind,
        string id,
        string? language
    ) =>
        new()
        {
            Id = id,
            Kind = kind,
            Title = TitleOf(texts) ?? TitleOf(main) ?? "",
            Text = texts.Text(FieldNames.Text) ?? "",
            Url = texts.Text(FieldNames.Url) ?? main.Text(FieldNames.Url),
            ProductId = id,
            Language = language,
            UpdatedAt = FieldValues.Time(main.Text(FieldNames.UpdatedAt)),
            Facts =
            [
                .. FactRecord.Of(texts),
                .. Labelled(main, language),
                .. OtherFields(texts),
                .. VariantsOf(main, language),
            ],
            Source = "",
        };

    private static string? TitleOf(SourceRecord record) =>
        record.Text(FieldNames.Model) is { } model && record.Text(["title", "name"]) is null
            ? string.Join(' ', new[] { record.Text(FieldNames.Brand), model }.OfType<string>())
            : record.Text(FieldNames.Title);

    private static IEnumerable<DocumentFact> Labelled(SourceRecord record, string? language)
    {
        var isFrench = language == "fr";
        if (record.Text(FieldNames.Brand) is { } brand)
        {
            yield return new DocumentFact(isFrench ? "Marque" : "Brand", brand);
        }

        if (record.Text(FieldNames.Category) is { } category)
        {
            yield return new DocumentFact(isFrench ? "Catégorie" : "Category", Readable.Of(category));
        }
    }

    private static IEnumerable<DocumentFact> OtherFields(SourceRecord record) =>
        record
            .All.Where(field => IsFact(SourceRecord.Normalize(field.Name)))
            .Select(field => (field.Name, Value: JsonText.Readably(field.Value)))
            .Where(field => field.Value is not null)
            .Select(field => new DocumentFact(Readable.Of(field.Name), field.Value!));

    private static bool IsFact(string name) =>
        !Known.Contains(name) && !name.Contains("embedding", StringComparison.Ordinal);

    private static IEnumerable<DocumentFact> VariantsOf(SourceRecord record, string? language) =>
        VariantFacts.Of(
            record
                .List(FieldNames.Variants)
                .Select(variant =>
                    (
                        variant.Text(["id", "itemid", "sku", "variantid"]) ?? "",
                        OptionsOf(variant.Object(FieldNames.Options))
                    )
                ),
            language
        );

    private static IEnumerable<KeyValuePair<string, string>> OptionsOf(SourceRecord? options) =>
        (options?.All ?? [])
            .Select(option => KeyValuePair.Create(option.Name, JsonText.Of(option.Value) ?? ""))
            .Where(option => option.Value.Length > 0);
}
