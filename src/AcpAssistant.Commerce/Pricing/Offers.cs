using System.Collections.Immutable;
using AcpAssistant.Commerce.Customers;

namespace AcpAssistant.Commerce.Pricing;

/// <summary>Tells the ways of delivery of a cart.</summary>
internal static class Offers
{
    private static readonly DigitalMethod BuiltIn = new() { Id = "digital" };

    /// <summary>Downloads first, then carriers, the shop's own rounds, and places to fetch from, each in the shop's order.</summary>
    public static ImmutableArray<Offer> For(PricingRequest request, long subtotal, ShippingOptions options)
    {
        var words = PricingWords.In(request.Locale);
        var goods = request.Items.Where(item => !item.IsDigital).ToList();
        var offers = ImmutableArray.CreateBuilder<Offer>();
        if (request.Items.Any(item => item.IsDigital))
        {
            offers.AddRange(Downloads(request, subtotal, options, words));
        }

        if (goods.Count > 0)
        {
            if (request.Destination is { } to)
            {
                var grams = goods.Aggregate(0L, (sum, item) => Added(sum, item.Grams));
                offers.AddRange(Shipping(request, to, grams, subtotal, options, words));
                offers.AddRange(Rounds(request, to, subtotal, options));
            }

            offers.AddRange(Places(request, subtotal, options, words));
        }

        return [.. offers.Select(offer => WithLines(offer, request.Items))];
    }

    /// <summary>What weighs more than 64 bits hold weighs the most there is.</summary>
    public static long Added(long sum, long grams) => sum > long.MaxValue - grams ? long.MaxValue : sum + grams;

    private static IEnumerable<Offer> Downloads(
        PricingRequest request,
        long subtotal,
        ShippingOptions options,
        PricingWords words
    )
    {
        var today = Today(request);
        foreach (var method in options.Digital.Count > 0 ? options.Digital : [BuiltIn])
        {
            var option = Option(method, request.Locale, subtotal, FulfillmentType.Digital, today, today);
            yield return Flat(
                option with
                {
                    Title = option.Title.Length > 0 ? option.Title : words.Download,
                    Description = option.Description.Length > 0 ? option.Description : words.AfterPayment,
                }
            );
        }
    }

    private static IEnumerable<Offer> Shipping(
        PricingRequest request,
        Address to,
        long grams,
        long subtotal,
        ShippingOptions options,
        PricingWords words
    )
    {
        foreach (var method in ShippingTable.MethodsFor(to, options))
        {
            if (method.PriceOf(grams, subtotal) is not { } price)
            {
                continue;
            }

            var option = Option(
                method,
                request.Locale,
                subtotal,
                FulfillmentType.Shipping,
                BusinessDays.Add(Today(request), method.MinBusinessDays),
                BusinessDays.Add(Today(request), method.MaxBusinessDays)
            ) with
            {
                Carrier = method.Carrier,
                Price = price,
            };
            var days = words.BusinessDays(method.MinBusinessDays, method.MaxBusinessDays);
            yield return new Offer(
                option with
                {
                    Description = option.Description.Length > 0 ? option.Description : days,
                },
                // What fits whole fits in part.
                part => method.PriceOf(part, subtotal) ?? price
            );
        }
    }

    private static IEnumerable<Offer> Rounds(
        PricingRequest request,
        Address to,
        long subtotal,
        ShippingOptions options
    ) =>
        options
            .LocalDelivery.Where(method =>
                SameCountry(method.Country, to)
                && method.PostalCodePrefixes.Any(prefix =>
                    to.PostalCode.Trim().StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
                )
            )
            .Select(method =>
            {
                var window = method.WindowAt(request.Now);
                var day = DateOnly.FromDateTime(window.End.UtcDateTime);
                return Flat(
                    Option(method, request.Locale, subtotal, FulfillmentType.LocalDelivery, day, day) with
                    {
                        Window = window,
                    }
                );
            });

    private static IEnumerable<Offer> Places(
        PricingRequest request,
        long subtotal,
        ShippingOptions options,
        PricingWords words
    ) =>
        options
            .Pickup.Where(store => request.Destination is not { } near || SameCountry(store.Country, near))
            .Select(store =>
            {
                var place = store.PlaceAt(request.Now);
                var day = DateOnly.FromDateTime(place.ReadyBy.UtcDateTime);
                var option = Option(store, request.Locale, subtotal, FulfillmentType.Pickup, day, day);
                return Flat(
                    option with
                    {
                        Pickup = place,
                        Description =
                            option.Description.Length > 0 ? option.Description : words.Ready(store.ReadyInHours),
                    }
                );
            });

    private static FulfillmentOption Option(
        FulfillmentMethod method,
        string? locale,
        long subtotal,
        FulfillmentType type,
        DateOnly earliest,
        DateOnly latest
    ) =>
        new(
            method.Id,
            method.TitleIn(locale),
            method.DescriptionIn(locale),
            Carrier: null,
            subtotal >= method.FreeFrom ? 0 : method.Price,
            earliest,
            latest
        )
        {
            Type = type,
        };

    private static Offer Flat(FulfillmentOption option) => new(option, _ => option.Price);

    private static Offer WithLines(Offer offer, ImmutableArray<PricingItem> items) =>
        offer with
        {
            Option = offer.Option with { LineIds = [.. items.Where(offer.Fits).Select(item => item.LineId)] },
        };

    private static DateOnly Today(PricingRequest request) => DateOnly.FromDateTime(request.Now.UtcDateTime);

    private static bool SameCountry(string country, Address address) =>
        string.Equals(country, address.Country.Trim(), StringComparison.OrdinalIgnoreCase);
}
