using AcpAssistant.Protocols.Acp.Shared;
using Checkout = AcpAssistant.Commerce.Checkout;
using Earlier = AcpAssistant.Protocols.Acp.V2025_12_12.SessionMapper;

namespace AcpAssistant.Protocols.Acp.V2026_01_16;

/// <summary>Writes a session of the domain as this version's wire record.</summary>
internal static class SessionMapper
{
    public static CheckoutSession ToWire(Checkout.CheckoutSession session, AcpShop shop) =>
        new()
        {
            Id = session.Id.Value,
            Buyer = PartyMapper.WithBothNames(session.Buyer),
            PaymentProvider = V2025_12_12.ProviderMapper.ToWire(shop) is { } provider
                ? provider with
                {
                    MerchantId = V2025_12_12.ProviderMapper.Named(shop)!.MerchantId,
                }
                : null,
            Status = V2025_12_12.AcpNames.Of(session.Status),
            Currency = session.Currency.Code,
            LineItems = Earlier.Lines(session, shop),
            FulfillmentDetails = PartyMapper.ToWire(session),
            FulfillmentOptions = [.. EarlierOptions.Of(session).Select(V2026_01_30.OptionMapper.ToWire)],
            SelectedFulfillmentOptions = Earlier.Selected(session),
            Totals = V2025_09_29.TotalMapper.ToWire(session.Totals),
            Messages = Earlier.Messages(session),
            Links = V2025_09_29.LinkMapper.ToWire(shop, "return_policy"),
            AuthenticationMetadata = AuthenticationMapper.WithChannel(session),
            Order = session.Order is { } order ? V2025_09_29.OrderMapper.ToWire(order, session, shop) : null,
        };
}
