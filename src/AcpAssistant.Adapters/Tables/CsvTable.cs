namespace AcpAssistant.Adapters.Tables;

/// <summary>Reads a merchant's CSV table: a header of known columns, then rows; rows are counted as an editor does.</summary>
internal static class CsvTable
{
    /// <summary>The rows; a column that isn't known is an error, for it would silently mean nothing.</summary>
    public static IReadOnlyList<TableCells> Read(
        string file,
        string text,
        Func<string, bool> isKnown,
        string example,
        List<string> errors
    )
    {
        var rows = new List<TableCells>();
        string[]? header = null;
        foreach (var (line, fields) in CsvRows.Read(text, CsvRows.DelimiterOf(text)))
        {
            string[] cells = [.. fields.Select(field => field.Trim().TrimStart('\uFEFF'))];
            if (cells.All(cell => cell.Length == 0) || cells[0].StartsWith('#'))
            {
                continue;
            }

            if (header is null)
            {
                header = [.. cells.Select(cell => cell.ToLowerInvariant())];
                errors.AddRange(
                    header
                        .Where(name => !isKnown(name))
                        .Select(name =>
                            FormattableString.Invariant(
                                $"File: {file}, row {line}: there is no column '{name}'. Example of a header: {example}"
                            )
                        )
                );
            }
            else if (cells.Length > header.Length)
            {
                errors.Add(
                    FormattableString.Invariant(
                        $"File: {file}, row {line}: {cells.Length} columns under {header.Length} names. Example: a text with a comma stands in \"quotes\""
                    )
                );
            }
            else
            {
                var named = header
                    .Zip(cells)
                    .Where(cell => cell.Second.Length > 0)
                    .GroupBy(cell => cell.First, StringComparer.Ordinal)
                    .ToDictionary(cell => cell.Key, cell => cell.First().Second, StringComparer.Ordinal);
                rows.Add(new TableCells(file, line, named, errors));
            }
        }

        if (rows.Count == 0 && errors.Count == 0)
        {
            errors.Add($"File: {file} has no rows. Example of a header: {example}");
        }

        return rows;
    }
}
