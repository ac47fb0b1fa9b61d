namespace AcpAssistant.Commerce.Orders;

/// <summary>Where an order stands.</summary>
public enum OrderStatus
{
    /// <summary>Paid, not yet packed; can be changed or canceled.</summary>
    Confirmed,

    /// <summary>Being packed; no longer changeable.</summary>
    Processing,

    /// <summary>Handed to the carrier.</summary>
    Shipped,

    /// <summary>Arrived.</summary>
    Delivered,

    /// <summary>Canceled.</summary>
    Canceled,
}
