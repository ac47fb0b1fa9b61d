using System.Collections.Immutable;
using AcpAssistant.Commerce.Customers;

namespace AcpAssistant.Commerce.Pricing;

/// <summary>Tells the ways of delivery to an address.</summary>
public static class ShippingTable
{
    private const string EveryOther = "*";

    /// <summary>Ways of delivery in the shop's order; empty when the country isn't served.</summary>
    public static ImmutableArray<FulfillmentOption> OptionsFor(
        Address address,
        long subtotal,
        DateTimeOffset now,
        ShippingOptions options
    )
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        return ZoneOf(address.Country, options) is { } zone
            ? [.. zone.Methods.Select(method => Offer(method, subtotal, today))]
            : [];
    }

    /// <summary>Whether anything can be delivered to a country.</summary>
    public static bool Serves(string country, ShippingOptions options) => ZoneOf(country, options) is not null;

    /// <summary>The cheapest, among equals the one that promises the earliest day; null when there is none.</summary>
    public static FulfillmentOption? Cheapest(ImmutableArray<FulfillmentOption> options) =>
        options.OrderBy(option => option.Price).ThenBy(option => option.LatestDelivery).FirstOrDefault();

    private static ShippingZone? ZoneOf(string country, ShippingOptions options) =>
        options.Zones.FirstOrDefault(zone => Names(zone, country))
        ?? options.Zones.FirstOrDefault(zone => Names(zone, EveryOther));

    private static bool Names(ShippingZone zone, string country) =>
        zone.Countries.Contains(country.Trim(), StringComparer.OrdinalIgnoreCase);

    private static FulfillmentOption Offer(ShippingMethod method, long subtotal, DateOnly today) =>
        new(
            method.Id,
            method.Title,
            method.Description.Length > 0 ? method.Description : Days(method),
            method.Carrier,
            subtotal >= method.FreeFrom ? 0 : method.Price,
            BusinessDays.Add(today, method.MinBusinessDays),
            BusinessDays.Add(today, method.MaxBusinessDays)
        );

    private static string Days(ShippingMethod method) =>
        method.MinBusinessDays == method.MaxBusinessDays
            ? FormattableString.Invariant($"{method.MaxBusinessDays} business days")
            : FormattableString.Invariant($"{method.MinBusinessDays}–{method.MaxBusinessDays} business days");
}
