namespace AcpAssistant.Commerce.Orders;

/// <summary>What a change of an order comes to.</summary>
internal abstract record OrderDecision
{
    private OrderDecision() { }

    /// <summary>Save this; <paramref name="Name"/> goes into the event.</summary>
    public sealed record Change(Order Order, string Name, IReadOnlyDictionary<VariantId, int>? StockReturned = null)
        : OrderDecision;

    /// <summary>Don't.</summary>
    public sealed record Refuse(OrderResult Result) : OrderDecision;
}
