namespace AcpAssistant.Commerce.Checkout;

/// <summary>An item asked for; the same variant asked for twice is summed.</summary>
public sealed record ItemRequest(VariantId VariantId, int Quantity)
{
    /// <summary>The price of one, in minor units, that the agent showed to the buyer; null when it told none. Never charged.</summary>
    public long? SuggestedPrice { get; init; }
}
