using System.Text;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;

namespace AcpAssistant.Adapters.Imports.CatalogRows;

/// <summary>Reads a catalogue of one row a buyable thing, as a JSON array, JSON Lines or a table (CSV), and compares it with what the shop has.</summary>
public static class CatalogRowImporter
{
    /// <summary>The products that the file adds or changes; nothing is taken out of the catalogue. Every row left out is a problem line that begins with file and line.</summary>
    public static async Task<ImportBatch> ReadAsync(string path, ICatalog catalog, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        var rows = Rows(await TextOfAsync(path, cancellationToken), Path.GetFileName(path), problems);
        rows = await WithoutTakenAsync(rows, catalog, problems, cancellationToken);
        var owner = rows.ToDictionary(row => row.Variant.Id, row => row.Product);
        var changed = new List<Product>();
        foreach (var group in rows.GroupBy(row => row.Product))
        {
            var known = await catalog.FindProductAsync(group.Key, cancellationToken);
            var product = RowProducts.Of(
                [.. group],
                known,
                variant => owner.TryGetValue(variant.Id, out var other) && other != group.Key
            );
            if (known is null || !RowProducts.Same(known, product))
            {
                changed.Add(product);
            }
        }

        return new ImportBatch(changed, [], [], problems);
    }

    private static async Task<string> TextOfAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
            using var reader = new StreamReader(path, strict, detectEncodingFromByteOrderMarks: true);
            return await reader.ReadToEndAsync(cancellationToken);
        }
        catch (DecoderFallbackException exception)
        {
            throw new ImportFormatException("the file must be text in UTF-8", exception);
        }
    }

    private static List<CatalogRow> Rows(string text, string file, List<string> problems)
    {
        var isTable = text.AsSpan().TrimStart() is not ['[' or '{', ..];
        var raw =
            isTable ? CsvCatalogRows.Read(text)
            : text.AsSpan().TrimStart()[0] == '[' ? JsonRows.OfArray(text)
            : JsonRows.OfLines(text);
        var rows = new List<CatalogRow>();
        var seen = new Dictionary<VariantId, string>();
        foreach (var record in raw)
        {
            var where = $"{file}:{record.Line}";
            try
            {
                var fields = record.Fields ?? throw new FormatException(record.Problem);
                var row = CatalogRowMapping.ToRow(fields, where);
                if (!seen.TryAdd(row.Variant.Id, where))
                {
                    throw new FormatException($"id '{row.Variant.Id}' was already told at {seen[row.Variant.Id]}");
                }

                rows.Add(row);
            }
            catch (FormatException exception)
            {
                problems.Add($"{where}: {exception.Message}");
            }
        }

        if (rows.Count == 0 && problems.Count == 0)
        {
            throw new ImportFormatException("there are no rows in it");
        }

        return rows;
    }

    // A variant may move between products of one file; away from a product the file doesn't name it would tear a hole.
    private static async Task<List<CatalogRow>> WithoutTakenAsync(
        List<CatalogRow> rows,
        ICatalog catalog,
        List<string> problems,
        CancellationToken cancellationToken
    )
    {
        var named = rows.Select(row => row.Product).ToHashSet();
        var known = await catalog.FindItemsAsync([.. rows.Select(row => row.Variant.Id)], cancellationToken);
        var owners = known.ToDictionary(item => item.Variant.Id, item => item.Product.Id);
        var fit = new List<CatalogRow>();
        foreach (var row in rows)
        {
            if (owners.TryGetValue(row.Variant.Id, out var owner) && owner != row.Product && !named.Contains(owner))
            {
                problems.Add($"{row.Where}: id '{row.Variant.Id}' belongs to product '{owner}'");
            }
            else
            {
                fit.Add(row);
            }
        }

        return fit;
    }
}
