using AcpAssistant.Commerce.Pricing;
using AcpAssistant.Protocols.Acp.Shared;
using AcpAssistant.Protocols.Acp.V2025_09_29;
using Checkout = AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Protocols.Acp.V2025_12_12;

/// <summary>Writes a session of the domain as this version's wire record.</summary>
internal static class SessionMapper
{
    /// <summary>Places of sessions that later versions named differently.</summary>
    private static readonly AcpPaths Paths = new(
        ("$.selected_fulfillment_options[*].option_id", "$.selected_fulfillment_options[*].shipping.option_id"),
        ("$.selected_fulfillment_options[*].item_ids", "$.selected_fulfillment_options[*].shipping.item_ids")
    );

    public static CheckoutSession ToWire(Checkout.CheckoutSession session, AcpShop shop) =>
        new()
        {
            Id = session.Id.Value,
            Buyer = PartyMapper.WithBothNames(session.Buyer),
            PaymentProvider = ProviderMapper.ToWire(shop),
            Status = AcpNames.Of(session.Status),
            Currency = session.Currency.Code,
            LineItems = Lines(session, shop),
            FulfillmentDetails = PartyMapper.ToWire(session),
            FulfillmentOptions = [.. EarlierOptions.Of(session).Select(OptionMapper.ToWire)],
            SelectedFulfillmentOptions = Selected(session),
            Totals = TotalMapper.ToWire(session.Totals),
            Messages = Messages(session),
            Links = LinkMapper.ToWire(shop, "return_policy"),
            AuthenticationMetadata = AuthenticationMapper.WithChannel(session),
            Order = session.Order is { } order ? OrderMapper.ToWire(order, session, shop) : null,
        };

    public static IReadOnlyList<Message> Messages(Checkout.CheckoutSession session) =>
        [
            .. session.Messages.Select(message =>
                MessageMapper.ToWire(message, V2025_09_29.AcpNames.MessageCodes, Paths)
            ),
        ];

    public static IReadOnlyList<LineItem> Lines(Checkout.CheckoutSession session, AcpShop shop) =>
        [
            .. session.Lines.Select(line =>
                LineMapper.ToWire(line) with
                {
                    Name = line.Title,
                    Images = shop.Absolute(line.ImageUrl) is { } image ? [image] : null,
                    UnitAmount = line.UnitPrice,
                    CustomAttributes = line.Options.IsEmpty
                        ? null
                        : [.. line.Options.Select(option => new CustomAttribute(option.Key, option.Value))],
                }
            ),
        ];

    // item_ids are line item ids by the schema's own words; its examples show catalogue ids, which are read as well.
    public static IReadOnlyList<SelectedFulfillmentOption>? Selected(Checkout.CheckoutSession session) =>
        session.FulfillmentSelections.IsEmpty ? null : [.. session.FulfillmentSelections.Select(Selected)];

    private static SelectedFulfillmentOption Selected(FulfillmentSelection selection)
    {
        var chosen = new SelectedOption { OptionId = selection.OptionId, ItemIds = [.. selection.LineIds] };
        var type = EarlierOptions.TypeOf(selection.Type);
        return new SelectedFulfillmentOption
        {
            Type = DeliveryNames.Of(type),
            Shipping = type == FulfillmentType.Digital ? null : chosen,
            Digital = type == FulfillmentType.Digital ? chosen : null,
        };
    }
}
