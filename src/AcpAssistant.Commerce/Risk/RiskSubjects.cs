using System.Security.Cryptography;
using System.Text;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Customers;

namespace AcpAssistant.Commerce.Risk;

/// <summary>Names those whose payments are counted, by hashes: nobody can be read back from a count.</summary>
internal static class RiskSubjects
{
    /// <summary>Whom a rule counts; null when that isn't told.</summary>
    public static string? Of(RiskRuleKind kind, CheckoutSession session) =>
        kind switch
        {
            RiskRuleKind.EmailVelocity => session.BuyerEmail is { } email
                ? Hashed("email", email.Value.ToLowerInvariant())
                : null,
            RiskRuleKind.AddressVelocity => session.ShippingAddress is { } address
                ? Hashed("address", Plain(address))
                : null,
            RiskRuleKind.AgentVelocity => Hashed("agent", session.Owner.Value),
            _ => null,
        };

    // Without name, case, spaces and punctuation: one door, however it is written.
    private static string Plain(Address address)
    {
        var text = $"{address.Country}|{address.PostalCode}|{address.City}|{address.LineOne}|{address.LineTwo}";
        return string.Concat(text.Where(sign => char.IsLetterOrDigit(sign) || sign == '|')).ToUpperInvariant();
    }

    private static string Hashed(string kind, string value) =>
        kind + ":" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)));
}
