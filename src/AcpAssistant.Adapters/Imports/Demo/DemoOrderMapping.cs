using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Customers;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Pricing;

namespace AcpAssistant.Adapters.Imports.Demo;

/// <summary>Customers and orders of the demo shop into ours. Throws <see cref="FormatException"/> with the field that is wrong.</summary>
internal static class DemoOrderMapping
{
    public const string Source = "demo";

    public static DemoCustomer ToCustomer(JsonElement customer)
    {
        var address = customer.GetProperty("address");
        return new DemoCustomer(
            customer.Required("id"),
            new Customer
            {
                Email = EmailAddress.Parse(customer.Required("email")),
                ExternalId = customer.Required("id"),
                Name = customer.Required("name"),
                Language = customer.Optional("language"),
                Address = new Address
                {
                    Name = address.Optional("name") ?? customer.Required("name"),
                    LineOne = address.Required("line_one"),
                    LineTwo = address.Optional("line_two"),
                    City = address.Required("city"),
                    State = address.Optional("state") ?? "",
                    Country = address.Required("country"),
                    PostalCode = address.Required("postal_code"),
                },
            }
        );
    }

    public static Order ToOrder(
        JsonElement order,
        Dictionary<string, Customer> customers,
        Dictionary<VariantId, CatalogItem> variants,
        DateTimeOffset now
    )
    {
        if (!customers.TryGetValue(order.Required("customer_id"), out var customer))
        {
            throw new FormatException($"customer '{order.Required("customer_id")}' is not in the file");
        }

        var status = ToStatus(order.Required("status"));
        var lines = order.Items("lines").Select((line, at) => ToLine(line, at, variants)).ToImmutableArray();
        var placed = When(order, "placed", now);
        var payment = order.GetProperty("payment");
        var total = order.Long("total");
        var display = $"{Capitalized(payment.Required("brand"))} ending in {payment.Required("last4")}";
        ImmutableArray<OrderPayment> payments = [new OrderPayment("payment", total, "card", display, placed)];
        return new Order
        {
            Id = new OrderId(order.Required("id")),
            Email = customer.Email,
            Status = status,
            Currency = Currency.Parse(order.Required("currency")),
            Lines = lines,
            Totals = ToTotals(order, lines, total, refunded: status == OrderStatus.Canceled),
            ShippingAddress = customer.Address,
            ShippingTitle = order.Optional("shipping_title"),
            PromisedBy = PromisedBy(order, now),
            Fulfillments =
            [
                .. order.Items("fulfillments").Select((parcel, at) => ToFulfillment(parcel, at, lines, now)),
            ],
            Payments =
                status == OrderStatus.Canceled
                    ? payments.Add(new OrderPayment("refund", total, "card", display, placed))
                    : payments,
            LineTags = lines
                .Zip(order.Items("lines"))
                .Where(pair => pair.Second.Optional("tag") is not null)
                .ToImmutableDictionary(
                    pair => pair.First.Id,
                    pair => pair.Second.Optional("tag")!,
                    StringComparer.Ordinal
                ),
            PlacedAt = placed,
            Source = Source,
            UpdatedAt = now,
        };
    }

    private static OrderLine ToLine(JsonElement line, int at, Dictionary<VariantId, CatalogItem> variants)
    {
        var id = new VariantId(line.Required("variant_id"));
        if (!variants.TryGetValue(id, out var item))
        {
            throw new FormatException($"variant '{id}' is not in the catalogue");
        }

        return new OrderLine
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"li_{at + 1}"),
            VariantId = id,
            ProductId = item.Product.Id,
            Title = item.Product.Title,
            Options = item.Variant.Options,
            Quantity = checked((int)line.Long("quantity")),
            UnitPrice = line.Long("unit_price"),
        };
    }

    private static ImmutableArray<Total> ToTotals(
        JsonElement order,
        ImmutableArray<OrderLine> lines,
        long total,
        bool refunded
    )
    {
        var items = lines.Sum(line => checked(line.UnitPrice * line.Quantity));
        var shipping = order.Long("shipping");
        var tax = order.Long("tax");
        if (items + shipping + tax != total)
        {
            throw new FormatException($"items {items} + shipping {shipping} + tax {tax} is not the total {total}");
        }

        return
        [
            new Total(TotalType.ItemsBaseAmount, "Items", items),
            new Total(TotalType.Subtotal, "Subtotal", items),
            new Total(TotalType.Fulfillment, "Shipping", shipping),
            new Total(TotalType.Tax, "Tax", tax),
            new Total(TotalType.AmountRefunded, "Refunded", refunded ? total : 0),
            new Total(TotalType.Total, "Total", total),
        ];
    }

    private static Fulfillment ToFulfillment(
        JsonElement parcel,
        int at,
        ImmutableArray<OrderLine> lines,
        DateTimeOffset now
    )
    {
        var variants = parcel.Items("variant_ids").Select(id => id.ToString()).ToHashSet(StringComparer.Ordinal);
        return new Fulfillment
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"f_{at + 1}"),
            Carrier = parcel.Optional("carrier"),
            TrackingNumber = parcel.Optional("tracking_number"),
            TrackingUrl = parcel.Optional("tracking_url"),
            LineIds = [.. lines.Where(line => variants.Contains(line.VariantId.Value)).Select(line => line.Id)],
            ShippedAt = When(parcel, "shipped", now),
            DeliveredAt = When(parcel, "delivered", now),
            Events =
            [
                .. parcel
                    .Items("events")
                    .Select(entry => new TrackingEvent(
                        When(entry, "", now) ?? throw new FormatException("a tracking event has no time"),
                        entry.Required("status"),
                        entry.Optional("location"),
                        entry.Optional("description") ?? ""
                    ))
                    .OrderBy(entry => entry.At),
            ],
        };
    }

    private static DateOnly? PromisedBy(JsonElement order, DateTimeOffset now) =>
        order.OptionalLong("promised_in_days") is { } days ? DateOnly.FromDateTime(now.UtcDateTime).AddDays((int)days)
        : order.Optional("promised_by") is { } date ? DateOnly.Parse(date, CultureInfo.InvariantCulture)
        : null;

    private static DateTimeOffset? When(JsonElement element, string name, DateTimeOffset now)
    {
        var prefix = name.Length == 0 ? "" : name + "_";
        return element.TryGetProperty(prefix + "days_ago", out var days) && days.ValueKind == JsonValueKind.Number
                ? now.AddDays(-days.GetDouble())
            : element.Optional(prefix + "at") is { } at
                ? DateTimeOffset.Parse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
            : null;
    }

    private static OrderStatus ToStatus(string status) =>
        status switch
        {
            "confirmed" => OrderStatus.Confirmed,
            "processing" => OrderStatus.Processing,
            "shipped" => OrderStatus.Shipped,
            "delivered" => OrderStatus.Delivered,
            "canceled" => OrderStatus.Canceled,
            _ => throw new FormatException($"'status' has the unknown value '{status}'"),
        };

    private static string Capitalized(string word) =>
        word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
}
