using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AcpAssistant.Commerce.Payments;

namespace AcpAssistant.Adapters.Payments.Stripe;

/// <summary>The form fields of charges.</summary>
internal static class StripeFields
{
    /// <summary>Where an intent carries our key.</summary>
    public const string KeyName = "acp_key";

    private const string Fail = "error_on_requires_action";

    /// <summary>Agents can't follow redirects. Where nobody can carry out 3-D Secure, a charge that needs it fails at once.</summary>
    public static List<KeyValuePair<string, string>> OfCharge(ChargeRequest request, bool canAuthenticate)
    {
        List<KeyValuePair<string, string>> fields =
        [
            new("amount", request.Amount.Amount.ToString(CultureInfo.InvariantCulture)),
            new("currency", request.Amount.Currency.Code),
            new("confirm", "true"),
            new("automatic_payment_methods[enabled]", "true"),
            new("automatic_payment_methods[allow_redirects]", "never"),
            new($"metadata[{KeyName}]", request.Key),
            new("metadata[acp_session]", request.SessionId.Value),
            new("expand[]", "latest_charge"),
            new("expand[]", "payment_method"),
        ];
        if (!request.Captures)
        {
            fields.Add(new("capture_method", "manual"));
        }

        if (!canAuthenticate || !request.MayAuthenticate || request.Authentication is not null)
        {
            fields.Add(new(Fail, "true"));
        }

        fields.AddRange(OfProof(request.Authentication?.Proof));
        fields.AddRange(OfToken(request.Instrument.Token));
        return fields;
    }

    /// <summary>A bank that still asks after it was told has said no.</summary>
    public static List<KeyValuePair<string, string>> OfConfirmation(AuthenticationResult? result) =>
        [new(Fail, "true"), new("expand[]", "latest_charge"), .. OfProof(result?.Proof)];

    /// <summary>Tells the reports of one charge apart without carrying their values.</summary>
    public static string MarkOf(AuthenticationResult? result) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    $"{result?.Outcome}|{result?.Proof?.TransactionId}|{result?.Proof?.Cryptogram}|{result?.Proof?.Indicator}"
                )
            )
        )[..16];

    private static IEnumerable<KeyValuePair<string, string>> OfProof(AuthenticationProof? proof)
    {
        const string Root = "payment_method_options[card][three_d_secure]";
        return proof is null
            ? []
            :
            [
                new($"{Root}[cryptogram]", proof.Cryptogram),
                new($"{Root}[electronic_commerce_indicator]", proof.Indicator),
                new($"{Root}[transaction_id]", proof.TransactionId),
                new($"{Root}[version]", proof.Version),
            ];
    }

    private static IEnumerable<KeyValuePair<string, string>> OfToken(string token) =>
        StripeCharges.IsShared(token) ? [new("payment_method_data[shared_payment_granted_token]", token)]
        : token.StartsWith("tok_", StringComparison.Ordinal)
            ? [new("payment_method_data[type]", "card"), new("payment_method_data[card][token]", token)]
        : [new("payment_method", token)];
}
