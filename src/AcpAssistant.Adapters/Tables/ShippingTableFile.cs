using AcpAssistant.Commerce.Pricing;

namespace AcpAssistant.Adapters.Tables;

/// <summary>Zones and carriers' services as a CSV file: rows with the same countries are a zone, rows of one id in a zone are its prices by weight.</summary>
internal static class ShippingTableFile
{
    public const string Header =
        "countries,id,title,price,up_to_grams,free_from,min_days,max_days,carrier,description,title.fr";

    private static readonly HashSet<string> Columns = new(Header.Split(','), StringComparer.Ordinal);
    private static readonly char[] Separators = [' ', ';', '/'];

    public static IList<ShippingZone> Read(string file, string text, List<string> errors)
    {
        var zones = new List<(string Key, ShippingZone Zone)>();
        foreach (var row in CsvTable.Read(file, text, IsKnown, Header, errors))
        {
            var countries = Countries(row);
            var key = string.Join(' ', countries);
            var at = zones.FindIndex(zone => string.Equals(zone.Key, key, StringComparison.Ordinal));
            if (at < 0)
            {
                at = zones.Count;
                zones.Add((key, new ShippingZone { Countries = countries }));
            }

            Add(zones[at].Zone, row);
        }

        return [.. zones.Select(zone => zone.Zone)];
    }

    private static bool IsKnown(string column) => Columns.Contains(column) || Language(column) is not null;

    // "title.fr" and "description.fr" are the texts in French.
    private static (string Field, string Language)? Language(string column) =>
        column.Split('.') is ["title" or "description", { Length: > 1 } language] parts ? (parts[0], language) : null;

    private static List<string> Countries(TableCells row)
    {
        var told = row.Required("countries", "US or AT BE DE FR, * for every other country");
        string[] countries = told.ToUpperInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        foreach (
            var country in countries.Where(code => code != "*" && (code.Length != 2 || !code.All(char.IsAsciiLetter)))
        )
        {
            row.Wrong("countries", $"'{country}' is no two-letter country code", "AT BE DE FR", "");
        }

        return [.. countries];
    }

    private static void Add(ShippingZone zone, TableCells row)
    {
        var id = row.Required("id", "standard");
        var price = row.Whole("price", "690 for 6.90") ?? row.Wrong("price", "is empty", "690 for 6.90", 0L);
        var method = zone.Methods.FirstOrDefault(method => string.Equals(method.Id, id, StringComparison.Ordinal));
        if (method is null)
        {
            method = Method(row, id, price);
            zone.Methods.Add(method);
        }
        else if (row.Text("up_to_grams") is null)
        {
            row.Wrong("up_to_grams", $"'{id}' is there already, so this row is a price by weight", "5000", 0);
        }

        if (row.Whole("up_to_grams", "5000") is { } grams)
        {
            method.WeightSteps.Add(new WeightStep { UpToGrams = grams, Price = price });
        }
    }

    private static ShippingMethod Method(TableCells row, string id, long price)
    {
        var method = new ShippingMethod
        {
            Id = id,
            Title = row.Required("title", "Standard shipping"),
            Description = row.Text("description") ?? "",
            Carrier = row.Text("carrier"),
            Price = price,
            FreeFrom = row.Whole("free_from", "7500 for 75.00"),
            MinBusinessDays = row.Days("min_days", "3"),
            MaxBusinessDays = row.Days("max_days", "5"),
        };
        foreach (var column in row.Names)
        {
            if (Language(column) is { } told)
            {
                (told.Field == "title" ? method.Titles : method.Descriptions)[told.Language] = row.Text(column)!;
            }
        }

        return method;
    }
}
