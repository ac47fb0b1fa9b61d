namespace AcpAssistant.Commerce.Pricing;

/// <summary>What a total line means; the names are ACP's (2026-04-17, <c>Total.type</c>) in snake case.</summary>
public enum TotalType
{
    /// <summary>Sum of unit prices times quantities.</summary>
    ItemsBaseAmount,

    /// <summary>Discounts allocated to items; positive.</summary>
    ItemsDiscount,

    /// <summary>items_base_amount − items_discount.</summary>
    Subtotal,

    /// <summary>Discount on the whole order; positive.</summary>
    Discount,

    /// <summary>Shipping or other fulfillment, before tax.</summary>
    Fulfillment,

    /// <summary>Tax added on top.</summary>
    Tax,

    /// <summary>Other fees.</summary>
    Fee,

    /// <summary>What the buyer pays.</summary>
    Total,

    /// <summary>Refunded so far (orders only).</summary>
    AmountRefunded,
}
