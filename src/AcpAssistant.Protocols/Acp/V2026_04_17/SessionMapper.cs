using AcpAssistant.Protocols.Acp.Shared;
using AcpAssistant.Protocols.Acp.V2026_01_30;
using Checkout = AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Protocols.Acp.V2026_04_17;

/// <summary>Adds what this version brought.</summary>
internal sealed class SessionMapper() : V2026_01_30.SessionMapper(AcpWire.VersionText)
{
    public Cart ToWire(Commerce.Carts.Cart cart, AcpShop shop) =>
        new()
        {
            Id = cart.Id.Value,
            LineItems = [.. cart.Lines.Select(line => LineOf(line, shop))],
            Buyer = PartyMapper.ToWire(cart.Buyer),
            Currency = cart.Currency.Code,
            Totals = TotalMapper.ToWire(cart.Totals),
            Messages = [.. cart.Messages.Select(MessageOf)],
            ExpiresAt = cart.ExpiresAt,
        };

    // Nobody can be asked any more once the session is over, and nobody without being told of the policy.
    protected override IReadOnlyList<MarketingConsentOption>? ConsentsOf(Checkout.CheckoutSession session, AcpShop shop)
    {
        if (
            session.ConsentOptions.IsEmpty
            || session.Status is Checkout.CheckoutStatus.Completed or Checkout.CheckoutStatus.Canceled
        )
        {
            return null;
        }

        var policy = shop
            .Links.FirstOrDefault(link => string.Equals(link.Type, "privacy_policy", StringComparison.Ordinal))
            ?.Url;
        return
        [
            .. from option in session.ConsentOptions
            let url = shop.Absolute(option.PrivacyPolicyUrl) ?? policy
            where url is not null
            select new MarketingConsentOption
            {
                Channel = option.Channel,
                DisplayText = option.DisplayText,
                PrivacyPolicyUrl = url,
                IsSubscribed = option.IsSubscribed,
            },
        ];
    }

    protected override Capabilities CapabilitiesOf(Checkout.CheckoutSession session, AcpShop shop)
    {
        var capabilities = base.CapabilitiesOf(session, shop);
        return capabilities with { Payment = new Payment([.. capabilities.Payment!.Handlers.Select(Displayed)]) };
    }

    protected override AuthenticationMetadata? AuthenticationOf(Checkout.CheckoutSession session) =>
        AuthenticationMapper.ToWire(session);

    protected override Message MessageOf(Checkout.CheckoutMessage message)
    {
        var written = base.MessageOf(message);
        return message.Kind == Checkout.CheckoutMessageKind.Error
            ? written with
            {
                Resolution = ResolutionOf(message.Code),
            }
            : written;
    }

    protected override Order OrderOf(Commerce.Orders.Order order, Checkout.CheckoutSession session, AcpShop shop) =>
        OrderMapper.ToWire(new AcpOrder(order, session, []), shop);

    private static PaymentHandler Displayed(PaymentHandler handler, int index) =>
        handler with
        {
            DisplayName = "Credit card",
            DisplayOrder = index,
        };

    private static string? ResolutionOf(string? code) =>
        code switch
        {
            "missing" or "invalid" or "payment_declined" or "requires_3ds" or "region_restricted" =>
                "requires_buyer_input",
            "out_of_stock" or "low_stock" or "quantity_exceeded" or "not_found" or "unsupported" or "conflict" =>
                "recoverable",
            _ => null,
        };
}
