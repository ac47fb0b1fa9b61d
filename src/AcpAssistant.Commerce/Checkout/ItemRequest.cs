namespace AcpAssistant.Commerce.Checkout;

/// <summary>An item asked for; the same variant asked for twice is summed.</summary>
public sealed record ItemRequest(VariantId VariantId, int Quantity);
