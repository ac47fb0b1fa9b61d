namespace AcpAssistant.Commerce.Orders;

/// <summary>One report of a carrier.</summary>
public sealed record TrackingEvent(DateTimeOffset At, string Status, string? Location, string Description);
