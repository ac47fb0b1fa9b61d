using AcpAssistant.Commerce.Orders;
using AcpAssistant.Protocols.Acp.Shared;
using Fulfillment = AcpAssistant.Protocols.Acp.Shared.Fulfillment;

namespace AcpAssistant.Protocols.Acp.V2026_04_17;

/// <summary>Writes a parcel and what the carrier reported. Events keep their ids: nothing is ever put before what was told.</summary>
internal static class FulfillmentMapper
{
    private const string Shipped = "shipped";
    private const string InTransit = "in_transit";
    private const string Delivered = "delivered";

    public static Fulfillment ToWire(Commerce.Orders.Fulfillment parcel, AcpOrder order)
    {
        var events = EventsOf(parcel).ToList();
        return new Fulfillment
        {
            Id = parcel.Id,
            Type = "shipping",
            Status = StatusOf(parcel, order.Order.Status, events),
            LineItems =
            [
                .. order
                    .Order.Lines.Where(line => LineState.Holds(parcel, line))
                    .Select(line => new LineItemReference(line.Id, line.Quantity)),
            ],
            Carrier = parcel.Carrier,
            TrackingNumber = parcel.TrackingNumber,
            TrackingUrl = Uri.IsWellFormedUriString(parcel.TrackingUrl, UriKind.Absolute) ? parcel.TrackingUrl : null,
            Destination = PartyMapper.ToWire(order.Order.ShippingAddress),
            Description = order.Order.ShippingTitle,
            Events = events,
        };
    }

    private static IEnumerable<FulfillmentEvent> EventsOf(Commerce.Orders.Fulfillment parcel)
    {
        if (parcel.ShippedAt is { } shipped && !parcel.Events.Any(report => TypeOf(report.Status) == Shipped))
        {
            yield return Event(parcel, Shipped, Shipped, shipped);
        }

        for (var index = 0; index < parcel.Events.Length; index++)
        {
            var report = parcel.Events[index];
            yield return Event(
                parcel,
                FormattableString.Invariant($"{index + 1}"),
                TypeOf(report.Status),
                report.At
            ) with
            {
                Description = TextOrNull(report.Description),
                Location = TextOrNull(report.Location),
            };
        }

        if (parcel.DeliveredAt is { } arrived && !parcel.Events.Any(report => TypeOf(report.Status) == Delivered))
        {
            yield return Event(parcel, Delivered, Delivered, arrived);
        }
    }

    private static FulfillmentEvent Event(
        Commerce.Orders.Fulfillment parcel,
        string name,
        string type,
        DateTimeOffset at
    ) =>
        new()
        {
            Id = $"{parcel.Id}_{name}",
            Type = type,
            OccurredAt = at,
        };

    private static string StatusOf(
        Commerce.Orders.Fulfillment parcel,
        OrderStatus order,
        List<FulfillmentEvent> events
    ) =>
        (order, parcel.DeliveredAt, events.Count == 0 ? null : events[^1].Type) switch
        {
            (OrderStatus.Canceled, _, _) => "canceled",
            (OrderStatus.Delivered, _, _) or (_, not null, _) or (_, _, Delivered) => Delivered,
            (_, _, "undeliverable" or "returned_to_sender") => "failed",
            (_, _, "failed_attempt") => InTransit,
            (_, _, { } type) => type,
            (OrderStatus.Shipped, _, null) => Shipped,
            _ => "processing",
        };

    // The list is open, but a reader that knows only its defined words should understand us.
    private static string TypeOf(string report) =>
        report switch
        {
            "label_created" => "processing",
            "customs" or "delayed" => InTransit,
            "lost" => "undeliverable",
            "returned" => "returned_to_sender",
            _ => report,
        };

    private static string? TextOrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
