using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Customers;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Pricing;

namespace AcpAssistant.Adapters.Imports.Tau2;

/// <summary>One record of a tau2 retail database into ours. Throws <see cref="FormatException"/> with the field that is wrong.</summary>
internal static class Tau2Mapping
{
    public const string Source = "tau2";

    public static Product ToProduct(JsonElement product)
    {
        var id = product.Required("product_id");
        return new Product
        {
            Id = new ProductId(id),
            Title = product.Required("name"),
            Url = "/products/" + id,
            ImageUrl = $"/images/{id}.svg",
            Variants = [.. product.Fields("variants").Select(variant => ToVariant(variant.Value))],
        };
    }

    public static Customer ToCustomer(JsonElement user)
    {
        var name = user.GetProperty("name");
        var fullName = $"{name.Required("first_name")} {name.Required("last_name")}";
        return new Customer
        {
            Email = EmailAddress.Parse(user.Required("email")),
            ExternalId = user.Required("user_id"),
            Name = fullName,
            Language = "en",
            Address = ToAddress(user.GetProperty("address"), fullName),
            PaymentMethods = [.. user.Fields("payment_methods").Select(method => ToMethod(method.Value))],
        };
    }

    public static Order ToOrder(
        JsonElement order,
        Dictionary<string, EmailAddress> emails,
        Dictionary<string, StoredPaymentMethod> methods,
        DateTimeOffset now
    )
    {
        var user = order.Required("user_id");
        if (!emails.TryGetValue(user, out var email))
        {
            throw new FormatException($"its user '{user}' is not among the users");
        }

        var lines = order.Items("items").Select(ToLine).ToImmutableArray();
        var payments = order.Items("payment_history").Select(payment => ToPayment(payment, methods)).ToImmutableArray();
        return new Order
        {
            Id = new OrderId(order.Required("order_id")),
            Email = email,
            Status = ToStatus(order.Required("status")),
            Currency = Currency.Usd,
            Lines = lines,
            Totals = ToTotals(lines, payments),
            ShippingAddress = ToAddress(order.GetProperty("address"), user),
            Fulfillments =
            [
                .. order.Items("fulfillments").SelectMany((parcel, at) => ToFulfillments(parcel, at, lines)),
            ],
            Payments = payments,
            Source = Source,
            UpdatedAt = now,
        };
    }

    private static Variant ToVariant(JsonElement variant)
    {
        var options = variant
            .Fields("options")
            .ToImmutableSortedDictionary(
                option => option.Name,
                option => option.Value.ToString(),
                StringComparer.Ordinal
            );
        return new Variant
        {
            Id = new VariantId(variant.Required("item_id")),
            Title = string.Join(" / ", variant.Fields("options").Select(option => option.Value.ToString())),
            Options = options,
            Price = Usd(variant, "price"),
            Stock = variant.GetProperty("available").GetBoolean() ? null : 0,
        };
    }

    private static StoredPaymentMethod ToMethod(JsonElement method)
    {
        var kind = method.Required("source");
        var display = kind switch
        {
            "credit_card" =>
                $"{Capitalized(method.Optional("brand") ?? "card")} ending in {method.Optional("last_four")}",
            "gift_card" => "gift card",
            "paypal" => "PayPal",
            _ => kind,
        };
        Money? balance = method.TryGetProperty("balance", out _) ? Usd(method, "balance") : null;
        return new StoredPaymentMethod(method.Required("id"), kind, display, balance);
    }

    private static Address ToAddress(JsonElement address, string name) =>
        new()
        {
            Name = name,
            LineOne = address.Required("address1"),
            LineTwo = address.Optional("address2"),
            City = address.Required("city"),
            State = address.Optional("state") ?? "",
            Country = address.Required("country") is "USA" ? "US" : address.Required("country"),
            PostalCode = address.Required("zip"),
        };

    private static OrderLine ToLine(JsonElement item, int at) =>
        new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"li_{at + 1}"),
            VariantId = new VariantId(item.Required("item_id")),
            ProductId = new ProductId(item.Required("product_id")),
            Title = item.Required("name"),
            Options = item.Fields("options")
                .ToImmutableSortedDictionary(
                    option => option.Name,
                    option => option.Value.ToString(),
                    StringComparer.Ordinal
                ),
            Quantity = 1,
            UnitPrice = Usd(item, "price").Amount,
        };

    private static OrderPayment ToPayment(JsonElement payment, Dictionary<string, StoredPaymentMethod> methods)
    {
        var method = payment.Required("payment_method_id");
        var display = methods.TryGetValue(method, out var known) ? known.Display : method;
        return new OrderPayment(
            payment.Required("transaction_type"),
            Usd(payment, "amount").Amount,
            method,
            display,
            null
        );
    }

    private static IEnumerable<Fulfillment> ToFulfillments(JsonElement parcel, int at, ImmutableArray<OrderLine> lines)
    {
        var items = parcel.Items("item_ids").Select(item => item.ToString()).ToHashSet(StringComparer.Ordinal);
        return parcel
            .Items("tracking_id")
            .Select(
                (tracking, number) =>
                    new Fulfillment
                    {
                        Id = string.Create(CultureInfo.InvariantCulture, $"f_{at + 1}_{number + 1}"),
                        TrackingNumber = tracking.ToString(),
                        LineIds =
                        [
                            .. lines.Where(line => items.Contains(line.VariantId.Value)).Select(line => line.Id),
                        ],
                    }
            );
    }

    private static ImmutableArray<Total> ToTotals(
        ImmutableArray<OrderLine> lines,
        ImmutableArray<OrderPayment> payments
    )
    {
        var items = lines.Sum(line => checked(line.UnitPrice * line.Quantity));
        var paid = payments.Where(payment => payment.Kind == "payment").Sum(payment => payment.Amount);
        if (items != paid)
        {
            throw new FormatException($"its items cost {items} but {paid} was paid (in cents)");
        }

        var refunded = payments.Where(payment => payment.Kind == "refund").Sum(payment => payment.Amount);
        ImmutableArray<Total> totals =
        [
            new Total(TotalType.ItemsBaseAmount, "Items", items),
            new Total(TotalType.Subtotal, "Subtotal", items),
        ];
        totals = refunded > 0 ? totals.Add(new Total(TotalType.AmountRefunded, "Refunded", refunded)) : totals;
        return totals.Add(new Total(TotalType.Total, "Total", paid));
    }

    private static OrderStatus ToStatus(string status) =>
        status switch
        {
            "pending" => OrderStatus.Confirmed,
            "processed" => OrderStatus.Processing,
            "delivered" => OrderStatus.Delivered,
            "cancelled" => OrderStatus.Canceled,
            _ => throw new FormatException($"'status' has the unknown value '{status}'"),
        };

    private static Money Usd(JsonElement element, string name) => Money.FromMajor(element.Decimal(name), Currency.Usd);

    private static string Capitalized(string word) =>
        word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
}
