using AcpAssistant.Commerce.Orders;

namespace AcpAssistant.Protocols.Acp.Shared;

/// <summary>How much of an ordered line is still wanted and how much of that has left.</summary>
internal sealed record LineState(OrderLine Line, int Current, int Fulfilled)
{
    /// <summary>The rule of the orders RFC (§7.1).</summary>
    public string Status =>
        Current == 0 ? "removed"
        : Fulfilled == Current ? "fulfilled"
        : Fulfilled > 0 ? "partial"
        : "processing";

    public static IReadOnlyList<LineState> Of(AcpOrder order) => [.. order.Order.Lines.Select(line => Of(line, order))];

    private static LineState Of(OrderLine line, AcpOrder order)
    {
        var current =
            order.Order.Status == OrderStatus.Canceled ? 0 : Math.Max(0, line.Quantity - PiecesBack(line, order));
        return new LineState(line, current, HasLeft(line, order.Order) ? current : 0);
    }

    // A return that was only announced hasn't changed the order yet: the goods may never come.
    private static int PiecesBack(OrderLine line, AcpOrder order) =>
        order
            .Returns.Where(back => back.Status is "received" or "refunded")
            .SelectMany(back => back.Lines)
            .Where(piece => string.Equals(piece.LineId, line.Id, StringComparison.Ordinal))
            .Sum(piece => piece.Quantity);

    private static bool HasLeft(OrderLine line, Commerce.Orders.Order order) =>
        order.Status == OrderStatus.Delivered
        || (order.Status == OrderStatus.Shipped && order.Fulfillments.IsEmpty)
        || order.Fulfillments.Any(parcel => HasLeft(parcel, order) && Holds(parcel, line));

    private static bool HasLeft(Commerce.Orders.Fulfillment parcel, Commerce.Orders.Order order) =>
        parcel.ShippedAt is not null || parcel.DeliveredAt is not null || order.Status == OrderStatus.Shipped;

    /// <summary>A parcel that names no lines holds all of them.</summary>
    public static bool Holds(Commerce.Orders.Fulfillment parcel, OrderLine line) =>
        parcel.LineIds.IsDefaultOrEmpty || parcel.LineIds.Contains(line.Id, StringComparer.Ordinal);
}
