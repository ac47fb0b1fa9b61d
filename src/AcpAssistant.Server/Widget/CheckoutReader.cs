using System.Collections.Immutable;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Customers;
using AcpAssistant.Commerce.Pricing;

namespace AcpAssistant.Server.Widget;

/// <summary>Reads the widget's requests into commands; what can't be meant is refused with the field it is about.</summary>
internal static class CheckoutReader
{
    public const int MaxText = 200;

    /// <summary>The command, or the refusal.</summary>
    public static (CheckoutCommand.Update? Command, CheckoutRefusal.Invalid? Refusal) Read(
        CheckoutRequests.Update request
    )
    {
        Buyer? buyer = null;
        if (request.Buyer is { } person)
        {
            if (!EmailAddress.TryParse(person.Email, out var email))
            {
                return (null, Wrong("That e-mail address can't be right.", CheckoutCodes.BuyerEmailPath));
            }

            buyer = new Buyer(email, Text(person.FirstName), Text(person.LastName), Text(person.PhoneNumber));
        }

        Address? address = null;
        if (request.Address is { } place)
        {
            if (MissingPart(place) is { } part)
            {
                return (null, new(CheckoutCodes.Missing, "This is needed for the delivery.", Path(part)));
            }

            address = ToAddress(place);
        }

        var items = request.Items?.Select(item => new ItemRequest(new VariantId(item.VariantId ?? ""), item.Quantity));
        return (
            new CheckoutCommand.Update(items?.ToImmutableArray(), buyer, address, Contact: null)
            {
                FulfillmentChoices = Choices(request),
            },
            null
        );
    }

    private static ImmutableArray<FulfillmentChoice>? Choices(CheckoutRequests.Update request) =>
        (request.FulfillmentOptionIds ?? (Text(request.ShippingOptionId) is { } id ? [id] : null))
            ?.Select(option => new FulfillmentChoice { OptionId = option })
            .ToImmutableArray();

    private static string? MissingPart(CheckoutRequests.Place place) =>
        Text(place.Name) is null ? "name"
        : Text(place.LineOne) is null ? "line_one"
        : Text(place.City) is null ? "city"
        : Text(place.Country) is not { Length: 2 } ? "country"
        : Text(place.PostalCode) is null ? "postal_code"
        : null;

    private static Address ToAddress(CheckoutRequests.Place place) =>
        new()
        {
            Name = Text(place.Name)!,
            LineOne = Text(place.LineOne)!,
            LineTwo = Text(place.LineTwo),
            City = Text(place.City)!,
            State = Text(place.State) ?? "",
            Country = Text(place.Country)!.ToUpperInvariant(),
            PostalCode = Text(place.PostalCode)!,
        };

    private static CheckoutRefusal.Invalid Wrong(string message, string param) =>
        new(CheckoutCodes.Invalid, message, param);

    private static string Path(string part) => "$.fulfillment_details.address." + part;

    private static string? Text(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : text.Length > MaxText ? text.Trim()[..MaxText]
        : text.Trim();
}
