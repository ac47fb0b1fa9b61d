using AcpAssistant.Commerce.Pricing.Discounts;
using AcpAssistant.Protocols.Acp.Shared;
using Checkout = AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Protocols.Acp.V2026_01_30;

/// <summary>Writes a session of the domain as wire record. Nothing is computed here but names and shapes; later versions override what they added.</summary>
internal class SessionMapper(string version)
{
    /// <summary>What messages may say; unchanged since.</summary>
    protected static readonly MessageCodes Codes = new(
        MessageCodes.Set(
            "missing",
            "invalid",
            "out_of_stock",
            "payment_declined",
            "requires_sign_in",
            "requires_3ds",
            "low_stock",
            "quantity_exceeded",
            "coupon_invalid",
            "coupon_expired",
            "minimum_not_met",
            "maximum_exceeded",
            "region_restricted",
            "age_verification_required",
            "approval_required",
            "unsupported",
            "not_found",
            "conflict",
            "rate_limited",
            "expired",
            "intervention_required"
        ),
        MessageCodes.Set([
            "low_stock",
            "high_demand",
            "shipping_delay",
            "price_change",
            "expiring_promotion",
            "limited_availability",
            .. DiscountReasons.All,
        ])
    );

    public CheckoutSession ToWire(Checkout.CheckoutSession session, AcpShop shop) =>
        new()
        {
            Id = session.Id.Value,
            Protocol = new ProtocolVersion(version),
            Capabilities = CapabilitiesOf(session, shop),
            Buyer = PartyMapper.ToWire(session.Buyer),
            Status = AcpNames.Of(session.Status),
            Currency = session.Currency.Code,
            Locale = session.Locale,
            LineItems = [.. session.Lines.Select(line => LineOf(line, shop))],
            FulfillmentDetails = PartyMapper.ToWire(session),
            FulfillmentOptions = [.. session.FulfillmentOptions.Select(OptionMapper.ToWire)],
            SelectedFulfillmentOptions = OptionMapper.Selected(session),
            FulfillmentGroups = GroupMapper.ToWire(session),
            Discounts = DiscountMapper.ToWire(session),
            Totals = TotalMapper.ToWire(session.Totals),
            Messages = [.. session.Messages.Select(MessageOf)],
            Links = [.. shop.Links.Select(link => new Link { Type = link.Type, Url = link.Url })],
            MarketingConsentOptions = ConsentsOf(session, shop),
            AuthenticationMetadata = AuthenticationOf(session),
            CreatedAt = session.CreatedAt,
            UpdatedAt = session.UpdatedAt,
            ExpiresAt = session.ExpiresAt,
            ContinueUrl = shop.ContinuePage(session),
            Order = session.Order is { } order ? OrderOf(order, session, shop) : null,
        };

    protected virtual IReadOnlyList<MarketingConsentOption>? ConsentsOf(
        Checkout.CheckoutSession session,
        AcpShop shop
    ) => null;

    protected virtual Capabilities CapabilitiesOf(Checkout.CheckoutSession session, AcpShop shop) =>
        CapabilitiesMapper.ToWire(session, shop);

    protected virtual AuthenticationMetadata? AuthenticationOf(Checkout.CheckoutSession session) =>
        AuthenticationMapper.WithChannel(session);

    protected virtual Message MessageOf(Checkout.CheckoutMessage message) =>
        MessageMapper.ToWire(message, Codes, AcpPaths.Newest);

    protected virtual Order OrderOf(Commerce.Orders.Order order, Checkout.CheckoutSession session, AcpShop shop) =>
        OrderMapper.ToWire(order, session, shop);

    protected static LineItem LineOf(Checkout.CheckoutLine line, AcpShop shop) =>
        new()
        {
            Id = line.Id,
            Item = new Item
            {
                Id = line.VariantId.Value,
                Name = line.Title,
                UnitAmount = line.UnitPrice,
            },
            Quantity = line.Quantity,
            Name = line.Title,
            Images = shop.Absolute(line.ImageUrl) is { } image ? [image] : null,
            UnitAmount = line.UnitPrice,
            ProductId = line.ProductId.Value,
            VariantId = line.VariantId.Value,
            VariantOptions = line.Options.IsEmpty
                ? null
                : [.. line.Options.Select(option => new VariantOption(option.Key, option.Value))],
            Totals = TotalMapper.OfLine(line),
        };
}
