using System.Collections.Immutable;
using AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Commerce.Marketing;

/// <summary>Whom a consent is about (marketing consent RFC §3.5): the buyer, else the contact for the delivery; nobody when neither can be reached on the channel. Pure.</summary>
public static class ConsentContacts
{
    /// <summary>The buyer's addresses.</summary>
    public static ImmutableArray<string> All(Buyer? buyer, FulfillmentContact? contact) =>
        [.. new[] { Email(buyer, contact), Phone(buyer, contact) }.OfType<string>()];

    /// <summary>The address for a channel, or null.</summary>
    public static string? For(string channel, Buyer? buyer, FulfillmentContact? contact) =>
        channel switch
        {
            "email" => Email(buyer, contact),
            "sms" or "whatsapp" or "phone" => Phone(buyer, contact),
            // Channels of the shop's own, such as push, are known by the customer's address.
            _ => Email(buyer, contact),
        };

    /// <summary>The decisions about channels that were offered, each with its address; the last word on a channel counts.</summary>
    public static ImmutableArray<MarketingConsent> Resolve(
        ImmutableArray<ConsentDecision> decisions,
        ImmutableArray<ConsentOption> offered,
        Buyer? buyer,
        FulfillmentContact? contact
    ) =>
        [
            .. from option in offered
            let decision = decisions.LastOrDefault(one => IsSame(one.Channel, option.Channel))
            where decision is not null
            let address = For(option.Channel, buyer, contact)
            where address is not null
            select new MarketingConsent(option.Channel, address, decision.OptedIn),
        ];

    private static string? Email(Buyer? buyer, FulfillmentContact? contact) =>
        buyer?.Email.Value ?? (EmailAddress.TryParse(contact?.Email, out var email) ? email.Value : null);

    private static string? Phone(Buyer? buyer, FulfillmentContact? contact) =>
        Number(buyer?.PhoneNumber) ?? Number(contact?.PhoneNumber);

    // "+1 (555) 01-00" and "+15550100" are one telephone.
    private static string? Number(string? phone)
    {
        var digits = string.Concat((phone ?? "").Where(letter => char.IsAsciiDigit(letter) || letter == '+'));
        return digits.Length < 5 ? null : digits;
    }

    private static bool IsSame(string channel, string other) =>
        string.Equals(channel, other, StringComparison.OrdinalIgnoreCase);
}
