using System.Collections.Immutable;
using AcpAssistant.Commerce.Customers;
using AcpAssistant.Commerce.Pricing;

namespace AcpAssistant.Commerce.Orders;

/// <summary>What may be done to an order in which status. Pure.</summary>
internal static class OrderDecider
{
    /// <summary>Only before packing begins. Money taken through checkout is due back through the PSP.</summary>
    public static OrderDecision Cancel(Order order, string reason, DateTimeOffset now)
    {
        if (order.Status != OrderStatus.Confirmed)
        {
            return WrongStatus(order);
        }

        var isOurs = order.SessionId is not null;
        var kind = isOurs ? OrderPaymentKinds.RefundDue : OrderPaymentKinds.RefundRequested;
        var due = order
            .Payments.Where(payment => IsKind(payment, OrderPaymentKinds.Payment))
            .Select(payment => payment with { Kind = kind, At = now });
        return new OrderDecision.Change(
            order with
            {
                Status = OrderStatus.Canceled,
                CancelReason = reason,
                CanceledAt = now,
                Payments = [.. order.Payments, .. due],
                UpdatedAt = now,
            },
            "canceled",
            isOurs ? StockOf(order) : null
        );
    }

    /// <summary>Only before packing begins, and only where the charge would have been the same.</summary>
    public static OrderDecision ChangeAddress(Order order, Address address, PricingRules rules, DateTimeOffset now)
    {
        if (order.Status != OrderStatus.Confirmed)
        {
            return WrongStatus(order);
        }

        if (!SameText(order.ShippingAddress?.Country ?? address.Country, address.Country))
        {
            return Invalid("price_would_change", "The order can't go to another country; cancel it and order anew.");
        }

        if (order.SessionId is not null && order.ShippingAddress is { } before && !SameTax(before, address, rules.Tax))
        {
            return Invalid("price_would_change", "The tax at the new address differs from the tax that was paid.");
        }

        return new OrderDecision.Change(order with { ShippingAddress = address, UpdatedAt = now }, "address");
    }

    /// <summary>Confirmed → processing → shipped (one or more parcels) → delivered; steps may be skipped, never undone.</summary>
    public static OrderDecision Advance(Order order, OrderProgress progress, DateTimeOffset now) =>
        (order.Status, progress) switch
        {
            (OrderStatus.Confirmed, OrderProgress.Processing) => Change(
                order with
                {
                    Status = OrderStatus.Processing,
                },
                "processing",
                now
            ),
            (OrderStatus.Confirmed or OrderStatus.Processing or OrderStatus.Shipped, OrderProgress.Shipped shipped) =>
                Change(
                    order with
                    {
                        Status = OrderStatus.Shipped,
                        Fulfillments = order.Fulfillments.Add(ParcelOf(order, shipped)),
                    },
                    "shipped",
                    now
                ),
            (OrderStatus.Shipped, OrderProgress.Tracked { Event: var report }) when order.Fulfillments.Length > 0 =>
                Change(order with { Fulfillments = WithReport(order.Fulfillments, report) }, "tracked", now),
            (OrderStatus.Shipped, OrderProgress.Delivered { At: var at }) => Change(
                order with
                {
                    Status = OrderStatus.Delivered,
                    Fulfillments = [.. order.Fulfillments.Select(parcel => Arrived(parcel, at))],
                },
                "delivered",
                now
            ),
            _ => WrongStatus(order),
        };

    private static Fulfillment ParcelOf(Order order, OrderProgress.Shipped shipped) =>
        new()
        {
            Id = FormattableString.Invariant($"ff_{order.Fulfillments.Length + 1}"),
            Carrier = shipped.Carrier,
            TrackingNumber = shipped.TrackingNumber,
            TrackingUrl = shipped.TrackingUrl,
            ShippedAt = shipped.At,
        };

    private static ImmutableArray<Fulfillment> WithReport(ImmutableArray<Fulfillment> parcels, TrackingEvent report)
    {
        var last = parcels[^1];
        return parcels.SetItem(parcels.Length - 1, last with { Events = last.Events.Add(report) });
    }

    private static Fulfillment Arrived(Fulfillment parcel, DateTimeOffset at) =>
        parcel.DeliveredAt is null ? parcel with { DeliveredAt = at } : parcel;

    private static Dictionary<VariantId, int> StockOf(Order order) =>
        order
            .Lines.GroupBy(line => line.VariantId)
            .ToDictionary(group => group.Key, group => group.Sum(line => line.Quantity));

    private static bool SameTax(Address before, Address after, TaxOptions tax) =>
        tax
            .Rates.Select(rate => rate.TaxClass)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .All(taxClass =>
                TaxTable.Find(before, taxClass, tax)?.BasisPoints == TaxTable.Find(after, taxClass, tax)?.BasisPoints
            );

    private static bool IsKind(OrderPayment payment, string kind) =>
        string.Equals(payment.Kind, kind, StringComparison.Ordinal);

    private static bool SameText(string left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static OrderDecision.Change Change(Order order, string name, DateTimeOffset now) =>
        new(order with { UpdatedAt = now }, name);

    private static OrderDecision.Refuse WrongStatus(Order order) => new(new OrderResult.WrongStatus(order.Status));

    private static OrderDecision.Refuse Invalid(string code, string message) =>
        new(new OrderResult.Invalid(code, message));
}
