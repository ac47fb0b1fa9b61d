using AcpAssistant.Commerce.Payments;
using AcpAssistant.Protocols.Acp.Shared;

namespace AcpAssistant.Protocols.Acp.V2025_09_29;

/// <summary>Reads <c>{token, provider}</c>: a token of the shop's payment service provider, whose name these versions know.</summary>
internal static class PaymentReader
{
    private const string Root = "$.payment_data";

    public static PaymentInstrument? Read(PaymentData? payment, AcpShop shop, Findings findings)
    {
        if (payment is null)
        {
            findings.Missing(Root);
            return null;
        }

        if (
            !findings.Requires(payment.Token, Root + ".token")
            || !findings.Requires(payment.Provider, Root + ".provider")
        )
        {
            return null;
        }

        var handler = shop.Handlers.FirstOrDefault(handler => IsMeant(handler, payment.Provider));
        if (handler is null)
        {
            findings.Invalid("This is not the session's payment_provider.", Root + ".provider");
            return null;
        }

        return new PaymentInstrument(handler.Id, payment.Token, "spt")
        {
            BillingCountry = payment.BillingAddress?.Country,
        };
    }

    private static bool IsMeant(AcpPaymentHandler handler, string provider) =>
        string.Equals(handler.Psp, provider, StringComparison.Ordinal)
        || string.Equals(PaymentProviders.NameOf(handler), provider, StringComparison.Ordinal);
}
