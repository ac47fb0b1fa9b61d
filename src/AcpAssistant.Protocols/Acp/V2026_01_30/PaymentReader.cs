using System.Text.Json;
using AcpAssistant.Commerce.Payments;
using AcpAssistant.Protocols.Acp.Shared;

namespace AcpAssistant.Protocols.Acp.V2026_01_30;

/// <summary>Reads how a session is paid. The handler is checked against the shop's own: what an agent claims to support decides nothing.</summary>
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

        return payment switch
        {
            { Instrument: null, Token: { } token } => Older(payment, token, shop, findings),
            { Instrument: null, PurchaseOrderNumber: not null } => Refuse(
                findings,
                AcpError.Unsupported(
                    "Purchase orders are not accepted; pay with an instrument.",
                    Root + ".purchase_order_number"
                )
            ),
            { Instrument: null } => Refuse(findings, AcpError.Missing(Root + ".instrument")),
            _ => Instrument(payment, payment.Instrument, shop, findings),
        };
    }

    private static PaymentInstrument? Instrument(
        PaymentData payment,
        PaymentDataInstrument instrument,
        AcpShop shop,
        Findings findings
    )
    {
        const string credential = Root + ".instrument.credential";
        if (
            !findings.Requires(payment.HandlerId, Root + ".handler_id")
            || !IsOurs(payment.HandlerId, shop, findings)
            || !findings.Requires(instrument.Type, Root + ".instrument.type")
            || !findings.Requires(instrument.Credential?.Type, credential + ".type")
            || !findings.Requires(instrument.Credential.Token, credential + ".token")
        )
        {
            return null;
        }

        return new PaymentInstrument(payment.HandlerId, instrument.Credential.Token, instrument.Credential.Type)
        {
            BillingCountry = CountryOf(payment),
        };
    }

    // {token, provider} is how versions before 2026-01-30 said it; agents that were moved over in a hurry still do.
    private static PaymentInstrument? Older(PaymentData payment, string token, AcpShop shop, Findings findings)
    {
        var handler = payment.HandlerId ?? shop.Handlers[0].Id;
        return findings.Requires(token, Root + ".token") && IsOurs(handler, shop, findings)
            ? new PaymentInstrument(handler, token, "spt") { BillingCountry = CountryOf(payment) }
            : null;
    }

    // Only weighed, never needed: what can't be read is as good as not told.
    private static string? CountryOf(PaymentData payment) =>
        payment.BillingAddress is { ValueKind: JsonValueKind.Object } address
        && address.TryGetProperty("country", out var country)
        && country.ValueKind == JsonValueKind.String
            ? country.GetString()
            : null;

    private static bool IsOurs(string handlerId, AcpShop shop, Findings findings)
    {
        var ours = shop.Handlers.Any(handler => string.Equals(handler.Id, handlerId, StringComparison.Ordinal));
        if (!ours)
        {
            findings.Invalid(
                "This payment handler is not among capabilities.payment.handlers of the session.",
                Root + ".handler_id"
            );
        }

        return ours;
    }

    private static PaymentInstrument? Refuse(Findings findings, AcpError error)
    {
        findings.Add(error);
        return null;
    }
}
