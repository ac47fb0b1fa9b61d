using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Payments;
using AcpAssistant.Commerce.Pricing;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Widget;

/// <summary>Turns sessions into what the widget shows.</summary>
internal sealed class CheckoutViews(
    IPaymentGateway gateway,
    ITestCards cards,
    IOptionsMonitor<ShippingOptions> shipping
)
{
    public CheckoutView Of(CheckoutSession session) =>
        new()
        {
            Id = session.Id.Value,
            Version = session.Version,
            Status = session.Status,
            Currency = session.Currency.Code,
            Lines = [.. session.Lines.Select(Line)],
            Buyer = session.Buyer is { } buyer
                ? new CheckoutView.Person(buyer.Email.Value, buyer.FirstName, buyer.LastName, buyer.PhoneNumber)
                : null,
            Address = session.ShippingAddress is { } place
                ? new CheckoutView.Place(
                    place.Name,
                    place.LineOne,
                    place.LineTwo,
                    place.City,
                    place.State,
                    place.Country,
                    place.PostalCode
                )
                : null,
            ShippingOptions = [.. session.FulfillmentOptions.Select(Delivery)],
            SelectedShippingOptionId = session.MainSelection?.OptionId,
            SelectedOptionIds = [.. session.FulfillmentSelections.Select(selection => selection.OptionId)],
            Totals = session.Totals,
            Total = session.TotalAmount,
            Messages =
            [
                .. session.Messages.Select(message => new CheckoutView.Message(
                    message.Kind,
                    message.Code,
                    message.Content,
                    message.Param
                )),
            ],
            Countries = Countries.Served(shipping.CurrentValue),
            Payment = new CheckoutView.PaymentChoice(
                gateway.Name,
                cards.All.Count > 0,
                cards.All,
                OnPage: session.PendingAttempt?.Hosted is not null,
                session.PendingAttempt?.Hosted?.Url
            ),
            Order = session.Order is { } order ? Receipt(order) : null,
            ExpiresAt = session.ExpiresAt,
        };

    private static CheckoutView.Line Line(CheckoutLine line) =>
        new(
            line.Id,
            line.VariantId.Value,
            line.ProductId.Value,
            line.Title,
            line.ImageUrl,
            line.Options,
            line.Quantity,
            line.UnitPrice,
            line.BaseAmount
        );

    private static CheckoutView.Delivery Delivery(FulfillmentOption option) =>
        new(
            option.Id,
            option.Title,
            option.Description,
            option.Carrier,
            option.Price,
            option.EarliestDelivery,
            option.LatestDelivery,
            option.Type,
            option.Pickup is { } place ? $"{place.Name}, {place.Address.LineOne}, {place.Address.City}" : null
        );

    private static CheckoutView.Receipt Receipt(Order order) =>
        new(order.Id.Value, order.Email.Value, order.PromisedBy);
}
