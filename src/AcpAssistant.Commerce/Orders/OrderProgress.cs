namespace AcpAssistant.Commerce.Orders;

/// <summary>What the shop reports about an order.</summary>
public abstract record OrderProgress
{
    private OrderProgress() { }

    /// <summary>It is being packed.</summary>
    public sealed record Processing : OrderProgress;

    /// <summary>A parcel was handed to the carrier.</summary>
    public sealed record Shipped(string? Carrier, string? TrackingNumber, string? TrackingUrl, DateTimeOffset At)
        : OrderProgress;

    /// <summary>The carrier reported something on the way.</summary>
    public sealed record Tracked(TrackingEvent Event) : OrderProgress;

    /// <summary>All of it arrived.</summary>
    public sealed record Delivered(DateTimeOffset At) : OrderProgress;
}
