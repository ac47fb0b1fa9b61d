using AcpAssistant.Commerce.Customers;

namespace AcpAssistant.Commerce.Pricing;

/// <summary>Finds the tax of a place and computes it. Rounded per line, half away from zero.</summary>
public static class TaxTable
{
    private const decimal Whole = 10_000m;

    /// <summary>The most exact rate for goods of a class (null = ordinary ones) at an address, or null when the table doesn't name the place. A rate of the class goes before a rate of all goods.</summary>
    public static TaxRate? Find(Address address, string? taxClass, TaxOptions options) =>
        options
            .Rates.Where(rate => Covers(rate, address) && IsFor(rate, taxClass))
            .OrderByDescending(rate => string.IsNullOrEmpty(rate.TaxClass) ? 0 : 1)
            .ThenByDescending(rate => string.IsNullOrEmpty(rate.State) ? 0 : 1)
            .ThenByDescending(rate => rate.PostalCodePrefix?.Length ?? 0)
            .FirstOrDefault();

    /// <summary>Whether the tax of a country can't be told without knowing the state.</summary>
    public static bool NeedsState(string country, TaxOptions options) =>
        options.Rates.Any(rate => Same(rate.Country, country) && !string.IsNullOrEmpty(rate.State));

    /// <summary>Tax to add to an amount before tax.</summary>
    public static long TaxOnTop(long amount, TaxRate rate) => Round(amount * rate.BasisPoints / Whole);

    /// <summary>Tax contained in an amount that includes it.</summary>
    public static long TaxInside(long amount, TaxRate rate) =>
        Round(amount * rate.BasisPoints / (Whole + rate.BasisPoints));

    private static long Round(decimal amount) => (long)decimal.Round(amount, 0, MidpointRounding.AwayFromZero);

    private static bool Covers(TaxRate rate, Address address) =>
        Same(rate.Country, address.Country)
        && (string.IsNullOrEmpty(rate.State) || Same(rate.State, address.State))
        && (
            string.IsNullOrEmpty(rate.PostalCodePrefix)
            || address.PostalCode.Trim().StartsWith(rate.PostalCodePrefix, StringComparison.OrdinalIgnoreCase)
        );

    private static bool IsFor(TaxRate rate, string? taxClass) =>
        string.IsNullOrEmpty(rate.TaxClass) || Same(rate.TaxClass, taxClass ?? "");

    private static bool Same(string left, string right) =>
        string.Equals(left.Trim(), right.Trim(), StringComparison.OrdinalIgnoreCase);
}
