using AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Server.Checkout;

/// <summary>What the page's form holds, as typed.</summary>
public sealed record CheckoutFields
{
    private const int MaxText = 200;

    public string Email { get; init; } = "";

    public string Name { get; init; } = "";

    public string Phone { get; init; } = "";

    public string LineOne { get; init; } = "";

    public string LineTwo { get; init; } = "";

    public string PostalCode { get; init; } = "";

    public string City { get; init; } = "";

    public string State { get; init; } = "";

    public string Country { get; init; } = "";

    public string Option { get; init; } = "";

    /// <summary>What the session knows already.</summary>
    internal static CheckoutFields Of(CheckoutSession session)
    {
        var place = session.ShippingAddress;
        return new CheckoutFields
        {
            Email = session.BuyerEmail?.Value ?? "",
            Name = place?.Name ?? session.Contact?.Name ?? session.Buyer?.FullName ?? "",
            Phone = session.Buyer?.PhoneNumber ?? session.Contact?.PhoneNumber ?? "",
            LineOne = place?.LineOne ?? "",
            LineTwo = place?.LineTwo ?? "",
            PostalCode = place?.PostalCode ?? "",
            City = place?.City ?? "",
            State = place?.State ?? "",
            Country = place?.Country ?? "",
            Option = session.MainSelection?.OptionId ?? "",
        };
    }

    /// <summary>What was posted.</summary>
    internal static CheckoutFields Of(IFormCollection form)
    {
        string Text(string name)
        {
            var text = form[name].ToString().Trim();
            return text.Length > MaxText ? text[..MaxText] : text;
        }

        return new CheckoutFields
        {
            Email = Text("email"),
            Name = Text("name"),
            Phone = Text("phone"),
            LineOne = Text("line_one"),
            LineTwo = Text("line_two"),
            PostalCode = Text("postal_code"),
            City = Text("city"),
            State = Text("state"),
            Country = Text("country").ToUpperInvariant(),
            Option = Text("option"),
        };
    }
}
