using System.Globalization;

namespace AcpAssistant.Adapters.Tables;

/// <summary>One row of a merchant's table by column name; what can't be meant is noted with file, row, field and example.</summary>
internal sealed class TableCells(string file, int row, IReadOnlyDictionary<string, string> cells, List<string> errors)
{
    /// <summary>The columns that aren't empty.</summary>
    public IEnumerable<string> Names => cells.Keys;

    public string? Text(string name) => cells.GetValueOrDefault(name);

    public string Required(string name, string example) => Text(name) ?? Wrong(name, "is empty", example, "");

    public string Country(string name)
    {
        var told = Required(name, "US");
        return told.Length == 0 || (told.Length == 2 && told.All(char.IsAsciiLetter))
            ? told.ToUpperInvariant()
            : Wrong(name, $"'{told}' is no two-letter country code", "US", "");
    }

    public long? Whole(string name, string example) =>
        Text(name) is not { } told ? null
        : long.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : Wrong<long?>(name, $"'{told}' is no whole number of at least 0", example, null);

    public int Days(string name, string example) =>
        Whole(name, example) is not { } days ? 0
        : days <= 365 ? (int)days
        : Wrong(name, $"{days} is above 365", example, 0);

    /// <summary>A percentage between 0 and 100 with "." or "," as decimal mark.</summary>
    public decimal Percent(string name)
    {
        var told = Required(name, "7.25").TrimEnd('%', ' ').Replace(',', '.');
        return told.Length == 0 ? 0
            : decimal.TryParse(told, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            && percent <= 100
                ? percent
            : Wrong(name, $"'{Text(name)}' is no percentage", "7.25", 0m);
    }

    public bool? Flag(string name) =>
        Text(name)?.ToLowerInvariant() switch
        {
            null => null,
            "true" or "yes" or "1" => true,
            "false" or "no" or "0" => false,
            var told => Wrong<bool?>(name, $"'{told}' is neither true nor false", "true", null),
        };

    public T Wrong<T>(string name, string what, string example, T instead)
    {
        errors.Add(FormattableString.Invariant($"File: {file}, row {row}, {name}: {what}. Example: {example}"));
        return instead;
    }
}
