using AcpAssistant.Commerce.Pricing;

namespace AcpAssistant.Adapters.Tables;

/// <summary>The tax table as a CSV file, one rate a row, in percent.</summary>
internal static class TaxTableFile
{
    public const string Header = "country,state,postal_prefix,class,rate,label,taxes_shipping,included";

    private static readonly HashSet<string> Columns = new(Header.Split(','), StringComparer.Ordinal);

    public static IList<TaxRate> Read(string file, string text, List<string> errors) =>
        [.. CsvTable.Read(file, text, Columns.Contains, Header, errors).Select(Rate)];

    private static TaxRate Rate(TableCells row) =>
        new()
        {
            Country = row.Country("country"),
            State = row.Text("state"),
            PostalCodePrefix = row.Text("postal_prefix"),
            TaxClass = row.Text("class"),
            BasisPoints = row.Percent("rate") * 100,
            Label = row.Text("label") ?? "Tax",
            TaxesShipping = row.Flag("taxes_shipping") ?? true,
            PricesIncludeTax = row.Flag("included"),
        };
}
