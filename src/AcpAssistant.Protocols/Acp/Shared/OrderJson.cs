using System.Text.Json;
using System.Text.Json.Serialization;

namespace AcpAssistant.Protocols.Acp.Shared;

/// <summary>The JSON rules of orders outside sessions, in every version.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(OrderEvent<Order>), TypeInfoPropertyName = "RichEvent")]
[JsonSerializable(typeof(OrderEvent<OrderEventData>), TypeInfoPropertyName = "PlainEvent")]
internal sealed partial class OrderJson : JsonSerializerContext
{
    public static string Write(Order order) => JsonSerializer.Serialize(order, Default.Order);

    public static string Write(string name, Order order) =>
        JsonSerializer.Serialize(new OrderEvent<Order>(name, order), Default.RichEvent);

    public static string Write(string name, OrderEventData order) =>
        JsonSerializer.Serialize(new OrderEvent<OrderEventData>(name, order), Default.PlainEvent);
}
