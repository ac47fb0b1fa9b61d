using AcpAssistant.Protocols.Acp.Shared;
using Checkout = AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Protocols.Acp.V2025_09_29;

/// <summary>Writes a session of the domain as this version's wire record.</summary>
internal static class SessionMapper
{
    private static readonly AcpPaths Paths = new(
        ("$.fulfillment_details.address", "$.fulfillment_address"),
        ("$.fulfillment_details", "$.fulfillment_address"),
        ("$.selected_fulfillment_options[*].option_id", "$.fulfillment_option_id"),
        ("$.selected_fulfillment_options", "$.fulfillment_option_id")
    );

    public static CheckoutSession ToWire(Checkout.CheckoutSession session, AcpShop shop) =>
        new()
        {
            Id = session.Id.Value,
            Buyer = PartyMapper.WithBothNames(session.Buyer),
            PaymentProvider = shop.Handlers.Select(PaymentProviders.NameOf).FirstOrDefault(name => name is not null)
                is { } provider
                ? new PaymentProvider(provider, ["card"])
                : null,
            Status = AcpNames.Of(session.Status),
            Currency = session.Currency.Code,
            LineItems = [.. session.Lines.Select(LineMapper.ToWire)],
            FulfillmentAddress = PartyMapper.ToWire(session.ShippingAddress),
            FulfillmentOptions = [.. CombinedOptions.Of(session).Select(OptionMapper.ToWire)],
            FulfillmentOptionId = session.MainSelection?.OptionId,
            Totals = TotalMapper.ToWire(session.Totals),
            Messages =
            [
                .. session.Messages.Select(message => MessageMapper.ToWire(message, AcpNames.MessageCodes, Paths)),
            ],
            Links = LinkMapper.ToWire(shop, "seller_shop_policies"),
            Order = session.Order is { } order ? OrderMapper.ToWire(order, session, shop) : null,
        };
}
