using AcpAssistant.Commerce.Customers;

namespace AcpAssistant.Commerce.Pricing;

/// <summary>Tells which carriers' services go to an address.</summary>
public static class ShippingTable
{
    private const string EveryOther = "*";

    /// <summary>Whether anything can be shipped to a country.</summary>
    public static bool Serves(string country, ShippingOptions options) => ZoneOf(country, options) is not null;

    /// <summary>The services in the shop's order; none when the country isn't served.</summary>
    internal static IEnumerable<ShippingMethod> MethodsFor(Address address, ShippingOptions options) =>
        ZoneOf(address.Country, options)?.Methods ?? [];

    private static ShippingZone? ZoneOf(string country, ShippingOptions options) =>
        options.Zones.FirstOrDefault(zone => Names(zone, country))
        ?? options.Zones.FirstOrDefault(zone => Names(zone, EveryOther));

    private static bool Names(ShippingZone zone, string country) =>
        zone.Countries.Contains(country.Trim(), StringComparer.OrdinalIgnoreCase);
}
