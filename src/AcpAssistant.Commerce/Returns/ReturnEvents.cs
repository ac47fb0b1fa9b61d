using System.Text.Json;
using AcpAssistant.Commerce.Outbox;

namespace AcpAssistant.Commerce.Returns;

/// <summary>What is told to others about returns.</summary>
public static class ReturnEvents
{
    /// <summary>A new return.</summary>
    public const string Requested = "return.requested";

    /// <summary>The message for a new return; it keeps its order's place in the queue.</summary>
    public static OutboxMessage ForRequested(ReturnRequest request, string eventId)
    {
        var body = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["return_id"] = request.Id.Value,
            ["order_id"] = request.OrderId.Value,
            ["status"] = request.Status,
        };
        return new OutboxMessage(
            eventId,
            Requested,
            request.OrderId.Value,
            JsonSerializer.Serialize(body),
            request.CreatedAt
        );
    }
}
