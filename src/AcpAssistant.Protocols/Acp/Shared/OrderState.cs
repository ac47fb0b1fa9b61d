using AcpAssistant.Commerce.Orders;

namespace AcpAssistant.Protocols.Acp.Shared;

/// <summary>Where an order stands by the rule of the orders RFC (§7.1): from its lines and parcels. "completed" is its word for arrived.</summary>
internal static class OrderState
{
    public const string Canceled = "canceled";
    public const string Completed = "completed";
    public const string Shipped = "shipped";
    public const string Processing = "processing";
    public const string Confirmed = "confirmed";

    public static string Of(AcpOrder order)
    {
        var lines = LineState.Of(order);
        var wanted = lines.Where(line => line.Current > 0).ToList();
        if (wanted.Count == 0)
        {
            return Canceled;
        }

        if (wanted.TrueForAll(line => line.Fulfilled == line.Current))
        {
            return HasArrived(order.Order) ? Completed : Shipped;
        }

        return order.Order.Status != OrderStatus.Confirmed || wanted.Exists(line => line.Fulfilled > 0)
            ? Processing
            : Confirmed;
    }

    private static bool HasArrived(Commerce.Orders.Order order) =>
        order.Status == OrderStatus.Delivered
        || (!order.Fulfillments.IsEmpty && order.Fulfillments.All(parcel => parcel.DeliveredAt is not null));
}
