using AcpAssistant.Commerce.Pricing;

namespace AcpAssistant.Protocols.Acp.Shared;

/// <summary>The names of ways of delivery.</summary>
internal static class DeliveryNames
{
    public static string Of(FulfillmentType type) =>
        type switch
        {
            FulfillmentType.Shipping => "shipping",
            FulfillmentType.Digital => "digital",
            FulfillmentType.Pickup => "pickup",
            FulfillmentType.LocalDelivery => "local_delivery",
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No name on the wire."),
        };

    public static string Of(PickupKind kind) =>
        kind switch
        {
            PickupKind.InStore => "in_store",
            PickupKind.Curbside => "curbside",
            PickupKind.Locker => "locker",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No name on the wire."),
        };
}
