using System.Collections.Immutable;
using System.Globalization;
using AcpAssistant.Commerce.Pricing;
using Checkout = AcpAssistant.Commerce.Checkout;
using Customers = AcpAssistant.Commerce.Customers;

namespace AcpAssistant.Protocols.Acp.V2026_04_17;

/// <summary>Writes a session of the domain as this version's wire record. Nothing is computed here but names and shapes.</summary>
internal static class AcpMapper
{
    public static CheckoutSession ToWire(Checkout.CheckoutSession session, AcpShop shop) =>
        new()
        {
            Id = session.Id.Value,
            Protocol = new ProtocolVersion(AcpWire.VersionText),
            Capabilities = CapabilitiesMapper.ToWire(session, shop),
            Buyer = ToWire(session.Buyer),
            Status = AcpNames.Of(session.Status),
            Currency = session.Currency.Code,
            Locale = session.Locale,
            LineItems = [.. session.Lines.Select(line => ToWire(line, shop))],
            FulfillmentDetails = ToWire(session.Contact, session.ShippingAddress),
            FulfillmentOptions = [.. session.ShippingOptions.Select(ToWire)],
            SelectedFulfillmentOptions = Selected(session),
            Totals = ToWire(session.Totals),
            Messages = [.. session.Messages.Select(MessageMapper.ToWire)],
            Links = [.. shop.Links.Select(link => new Link { Type = link.Type, Url = link.Url })],
            CreatedAt = session.CreatedAt,
            UpdatedAt = session.UpdatedAt,
            ExpiresAt = session.ExpiresAt,
            ContinueUrl = shop.ContinuePage(session.Id),
            Order = session.Order is { } order ? OrderMapper.ToWire(order, session, shop) : null,
        };

    public static IReadOnlyList<Total> ToWire(ImmutableArray<Commerce.Pricing.Total> totals) =>
        [.. totals.Select(total => Amount(total.Type, total.DisplayText, total.Amount))];

    private static Total Amount(TotalType type, string text, long amount) =>
        new()
        {
            Type = AcpNames.Of(type),
            DisplayText = text,
            Amount = amount,
        };

    private static Buyer? ToWire(Checkout.Buyer? buyer) =>
        buyer is null
            ? null
            : new Buyer
            {
                FirstName = buyer.FirstName,
                LastName = buyer.LastName,
                FullName = buyer.FullName,
                Email = buyer.Email.Value,
                PhoneNumber = buyer.PhoneNumber,
            };

    private static LineItem ToWire(Checkout.CheckoutLine line, AcpShop shop) =>
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
            Totals =
            [
                Amount(TotalType.ItemsBaseAmount, "Base amount", line.BaseAmount),
                Amount(TotalType.Subtotal, "Subtotal", line.BaseAmount),
                Amount(TotalType.Tax, "Tax", line.Tax),
                Amount(TotalType.Total, "Total", line.Total),
            ],
        };

    private static FulfillmentDetails? ToWire(Checkout.FulfillmentContact? contact, Customers.Address? address) =>
        contact is null && address is null
            ? null
            : new FulfillmentDetails
            {
                Name = contact?.Name,
                PhoneNumber = contact?.PhoneNumber,
                Email = contact?.Email,
                Address = address is null
                    ? null
                    : new Address
                    {
                        Name = address.Name,
                        LineOne = address.LineOne,
                        LineTwo = address.LineTwo,
                        City = address.City,
                        State = address.State,
                        Country = address.Country,
                        PostalCode = address.PostalCode,
                    },
            };

    private static FulfillmentOption ToWire(ShippingOption option) =>
        new()
        {
            Type = "shipping",
            Id = option.Id,
            Title = option.Title,
            Description = option.Description,
            Carrier = option.Carrier,
            EarliestDeliveryTime = StartOf(option.EarliestDelivery),
            LatestDeliveryTime = EndOf(option.LatestDelivery),
            Totals =
            [
                Amount(TotalType.Fulfillment, option.Title, option.Price),
                Amount(TotalType.Total, option.Title, option.Price),
            ],
        };

    // item_ids are line item ids by the schema's own words; its examples show catalogue ids, which can't tell two lines apart.
    private static IReadOnlyList<SelectedFulfillmentOption>? Selected(Checkout.CheckoutSession session) =>
        session.SelectedShippingOptionId is { } id
            ?
            [
                new SelectedFulfillmentOption
                {
                    Type = "shipping",
                    OptionId = id,
                    ItemIds = [.. session.Lines.Select(line => line.Id)],
                },
            ]
            : null;

    // The domain promises days; the wire wants instants.
    public static string StartOf(DateOnly day) => day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);

    public static string EndOf(DateOnly day) => day.ToString("yyyy-MM-dd'T23:59:59Z'", CultureInfo.InvariantCulture);
}
