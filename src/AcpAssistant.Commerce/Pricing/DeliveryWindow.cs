namespace AcpAssistant.Commerce.Pricing;

/// <summary>From when to when somebody should be at home.</summary>
public sealed record DeliveryWindow(DateTimeOffset Start, DateTimeOffset End);
