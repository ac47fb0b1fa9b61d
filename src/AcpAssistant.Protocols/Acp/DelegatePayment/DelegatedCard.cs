using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using AcpAssistant.Commerce.Payments.Vault;

namespace AcpAssistant.Protocols.Acp.DelegatePayment;

/// <summary>A card that an agent delegates, read from its request.</summary>
/// <param name="Card">The card (secret).</param>
/// <param name="Allowance">What it may be used for.</param>
/// <param name="Metadata">Given back in the answer.</param>
public sealed record DelegatedCard(
    CardData Card,
    VaultAllowance Allowance,
    ImmutableSortedDictionary<string, string> Metadata
)
{
    /// <summary>Reads a body.</summary>
    public static AcpRead<DelegatedCard> Read(JsonElement body, string merchantId, DateTimeOffset now) =>
        DelegatePaymentReader.Read(body, merchantId, now);

    /// <summary>The answer's JSON text.</summary>
    public string Answer(string token, DateTimeOffset created, string idempotencyKey)
    {
        var metadata = Metadata.SetItem("merchant_id", Allowance.MerchantId).SetItem("idempotency_key", idempotencyKey);
        return JsonSerializer.Serialize(
            new DelegatePaymentResponse(
                token,
                created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                metadata
            ),
            DelegatePaymentJson.Default.DelegatePaymentResponse
        );
    }
}
