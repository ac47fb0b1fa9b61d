using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Customers;
using AcpAssistant.Commerce.Pricing;

namespace AcpAssistant.Server.Checkout;

/// <summary>Reads the form into a command; what is missing or wrong is told field by field.</summary>
internal static class CheckoutFieldReader
{
    private const string AddressPath = "$.fulfillment_details.address";

    /// <summary>The command, or what is wrong by field.</summary>
    public static (CheckoutCommand.Update? Command, IReadOnlyDictionary<string, string> Problems) Read(
        CheckoutFields fields,
        CheckoutSession session,
        CheckoutTexts texts
    )
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        void Need(string field, string value)
        {
            if (value.Length == 0)
            {
                problems[field] = texts.Needed;
            }
        }

        Need("name", fields.Name);
        Need("line_one", fields.LineOne);
        Need("postal_code", fields.PostalCode);
        Need("city", fields.City);
        Need("country", fields.Country);
        if (!EmailAddress.TryParse(fields.Email, out var email))
        {
            problems["email"] = fields.Email.Length == 0 ? texts.Needed : texts.WrongEmail;
        }

        if (problems.Count > 0)
        {
            return (null, problems);
        }

        var buyer = new Buyer(email, session.Buyer?.FirstName, session.Buyer?.LastName, NullIfEmpty(fields.Phone));
        return (
            new CheckoutCommand.Update(Items: null, buyer, AddressOf(fields), Contact: null)
            {
                FulfillmentChoices = OptionOf(fields, session) is { } option
                    ? [new FulfillmentChoice { OptionId = option }]
                    : null,
            },
            problems
        );
    }

    /// <summary>The field that a message of the checkout is about; null when about none of the form's.</summary>
    public static string? FieldOf(string? param) =>
        param is null ? null
        : string.Equals(param, CheckoutCodes.BuyerEmailPath, StringComparison.Ordinal) ? "email"
        : string.Equals(param, AddressPath, StringComparison.Ordinal) ? "line_one"
        : param.StartsWith(AddressPath + ".", StringComparison.Ordinal) ? param[(AddressPath.Length + 1)..]
        : null;

    private static Address AddressOf(CheckoutFields fields) =>
        new()
        {
            Name = fields.Name,
            LineOne = fields.LineOne,
            LineTwo = NullIfEmpty(fields.LineTwo),
            PostalCode = fields.PostalCode,
            City = fields.City,
            State = fields.State,
            Country = fields.Country,
        };

    // Another country has other ways; the one chosen for the last one is no wish any more.
    private static string? OptionOf(CheckoutFields fields, CheckoutSession session) =>
        fields.Option.Length > 0
        && string.Equals(session.ShippingAddress?.Country, fields.Country, StringComparison.Ordinal)
        && session.FulfillmentOptions.Any(option => string.Equals(option.Id, fields.Option, StringComparison.Ordinal))
            ? fields.Option
            : null;

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
