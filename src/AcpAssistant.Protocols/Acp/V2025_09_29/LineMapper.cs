using Checkout = AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Protocols.Acp.V2025_09_29;

/// <summary>Writes an item with its five amounts.</summary>
internal static class LineMapper
{
    public static LineItem ToWire(Checkout.CheckoutLine line) =>
        new()
        {
            Id = line.Id,
            Item = new Item(line.VariantId.Value, line.Quantity),
            BaseAmount = line.BaseAmount,
            Discount = line.Discount,
            Subtotal = line.Subtotal,
            Tax = line.Tax,
            Total = line.Total,
        };
}
