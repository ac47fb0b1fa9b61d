using System.Text.Json;
using AcpAssistant.Commerce.Outbox;

namespace AcpAssistant.Commerce.Orders;

/// <summary>What is told to others about an order. Bodies only name it: receivers get the order as it stands when the message is sent.</summary>
public static class OrderEvents
{
    /// <summary>A new order.</summary>
    public const string Created = "order.created";

    /// <summary>An order that changed; the body's "change" says how.</summary>
    public const string Updated = "order.updated";

    /// <summary>The message for a new order.</summary>
    public static OutboxMessage ForCreated(Order order, string eventId) => Message(Created, order, "created", eventId);

    /// <summary>The message for a changed order.</summary>
    /// <param name="order">The order after the change.</param>
    /// <param name="change">canceled, refunded, payment (a dispute, or a refund under way), address, processing, shipped, tracked, delivered.</param>
    /// <param name="eventId">Stable id of the event.</param>
    public static OutboxMessage ForUpdated(Order order, string change, string eventId) =>
        Message(Updated, order, change, eventId);

    private static OutboxMessage Message(string topic, Order order, string change, string eventId)
    {
        var body = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["order_id"] = order.Id.Value,
            ["session_id"] = order.SessionId?.Value,
            ["status"] = JsonNamingPolicy.SnakeCaseLower.ConvertName(order.Status.ToString()),
            ["change"] = change,
        };
        return new OutboxMessage(eventId, topic, order.Id.Value, JsonSerializer.Serialize(body), order.UpdatedAt);
    }
}
