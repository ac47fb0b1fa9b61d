using System.Collections.Immutable;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Pricing;

namespace AcpAssistant.Tests.Protocols.Acp;

/// <summary>A session whose lines reach the buyer in different ways.</summary>
internal static class MixedSample
{
    /// <summary>The jacket is sent, a book downloaded, a mug fetched; the shop's own round goes by as well.</summary>
    public static CheckoutSession Session { get; } =
        Samples.Ready with
        {
            Lines = [Samples.Ready.Lines[0], Line("li_2", "ebook"), Line("li_3", "mug")],
            FulfillmentOptions =
            [
                Way("download", "Download", FulfillmentType.Digital, 100, "li_2"),
                .. Samples.Ready.FulfillmentOptions.Select(option => option with { LineIds = ["li_1", "li_3"] }),
                Way("round", "Our own round", FulfillmentType.LocalDelivery, 400, "li_1", "li_3") with
                {
                    Window = new DeliveryWindow(
                        Samples.Ready.CreatedAt.AddHours(4),
                        Samples.Ready.CreatedAt.AddHours(8)
                    ),
                },
                Way("store", "Shop in Oakland", FulfillmentType.Pickup, 50, "li_1", "li_3") with
                {
                    Pickup = new PickupPlace(
                        "Shop in Oakland",
                        Samples.Ready.ShippingAddress!,
                        PickupKind.Curbside,
                        Samples.Ready.CreatedAt.AddHours(24),
                        Samples.Ready.CreatedAt.AddDays(8),
                        "+15550199",
                        "Mon–Sat 10–18"
                    ),
                },
                Way("harbour", "Shop at the harbour", FulfillmentType.Pickup, 0, "li_1", "li_3") with
                {
                    Pickup = new PickupPlace(
                        "Shop at the harbour",
                        Samples.Ready.ShippingAddress!,
                        PickupKind.InStore,
                        Samples.Ready.CreatedAt.AddHours(24),
                        null,
                        null,
                        null
                    ),
                },
            ],
            FulfillmentGroups =
            [
                new FulfillmentChoice
                {
                    GroupId = "mine",
                    Type = FulfillmentType.Pickup,
                    ItemIds = ["mug"],
                    LocationId = "store",
                    Instructions = "Ask for Ada",
                },
            ],
            FulfillmentSelections =
            [
                new FulfillmentSelection(FulfillmentType.Digital, "download", ["li_2"], 100),
                new FulfillmentSelection(FulfillmentType.LocalDelivery, "round", ["li_1"], 400),
                new FulfillmentSelection(FulfillmentType.Pickup, "store", ["li_3"], 50),
            ],
        };

    private static CheckoutLine Line(string id, string variant) =>
        new()
        {
            Id = id,
            VariantId = new VariantId(variant),
            ProductId = new ProductId(variant),
            Title = variant,
            Quantity = 1,
            UnitPrice = 0,
        };

    private static FulfillmentOption Way(
        string id,
        string title,
        FulfillmentType type,
        long price,
        params ImmutableArray<string> lineIds
    ) => new(id, title, "", null, price, new(2026, 5, 5), new(2026, 5, 5)) { Type = type, LineIds = lineIds };
}
