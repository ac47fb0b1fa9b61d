using AcpAssistant.Commerce;
using Checkout = AcpAssistant.Commerce.Checkout;
using Customers = AcpAssistant.Commerce.Customers;

namespace AcpAssistant.Protocols.Acp.Shared;

/// <summary>Reads who buys and where it goes.</summary>
internal static class PartyReader
{
    public static Checkout.Buyer? Buyer(Buyer? buyer, Findings findings)
    {
        if (buyer is null || !findings.Requires(buyer.Email, "$.buyer.email"))
        {
            return null;
        }

        if (!EmailAddress.TryParse(buyer.Email, out var email))
        {
            findings.Invalid("This is not an e-mail address.", "$.buyer.email");
            return null;
        }

        var (first, last) = Names(buyer);
        return new Checkout.Buyer(email, first, last, Text(buyer.PhoneNumber))
        {
            IsSignedIn = string.Equals(buyer.AuthenticationStatus, "authenticated", StringComparison.Ordinal),
        };
    }

    public static Customers.Address? Address(FulfillmentDetails? details, Findings findings)
    {
        if (details?.Address is not { } address)
        {
            return null;
        }

        const string path = "$.fulfillment_details.address";
        var name = Text(address.Name) ?? Text(details.Name);
        var complete =
            findings.Requires(name, path + ".name")
            & findings.Requires(address.LineOne, path + ".line_one")
            & findings.Requires(address.City, path + ".city")
            & findings.Requires(address.Country, path + ".country")
            & findings.Requires(address.PostalCode, path + ".postal_code");
        if (!complete)
        {
            return null;
        }

        var country = address.Country!.Trim();
        if (country.Length != 2 || !country.All(char.IsAsciiLetter))
        {
            findings.Invalid("The country must be a two-letter ISO 3166-1 code such as US.", path + ".country");
            return null;
        }

        return new Customers.Address
        {
            Name = name!,
            LineOne = address.LineOne!.Trim(),
            LineTwo = SecondLine(address),
            City = address.City!.Trim(),
            State = Text(address.State) ?? "",
            Country = country.ToUpperInvariant(),
            PostalCode = address.PostalCode!.Trim(),
        };
    }

    public static Checkout.FulfillmentContact? Contact(FulfillmentDetails? details, Findings findings)
    {
        if (details is null || (details.Name ?? details.PhoneNumber ?? details.Email) is null)
        {
            return null;
        }

        var email = Text(details.Email);
        if (email is not null && !EmailAddress.TryParse(email, out _))
        {
            findings.Invalid("This is not an e-mail address.", "$.fulfillment_details.email");
        }

        return new Checkout.FulfillmentContact(Text(details.Name), Text(details.PhoneNumber), email);
    }

    private static (string? First, string? Last) Names(Buyer buyer)
    {
        if (Text(buyer.FirstName) is not null || Text(buyer.LastName) is not null)
        {
            return (Text(buyer.FirstName), Text(buyer.LastName));
        }

        // Only the full name was told: the last word is the family name often enough, and both are shown together anyway.
        var full = Text(buyer.FullName);
        var space = full?.LastIndexOf(' ') ?? -1;
        return space < 0 ? (full, null) : (full![..space].TrimEnd(), full[(space + 1)..]);
    }

    // Our addresses have two lines; a company is what the carrier needs to see on the second.
    private static string? SecondLine(Address address) =>
        string.Join(", ", new[] { Text(address.Company), Text(address.LineTwo) }.OfType<string>())
            is { Length: > 0 } line
            ? line
            : null;

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
