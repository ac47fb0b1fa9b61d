using System.Text.Json;
using System.Text.Json.Serialization;

namespace AcpAssistant.Protocols.Acp.DelegatePayment;

/// <summary>Body of POST /agentic_commerce/delegate_payment; one shape for all versions.</summary>
internal sealed record DelegatePaymentRequest
{
    public PaymentMethodCard? PaymentMethod { get; init; }
    public Allowance? Allowance { get; init; }
    public JsonElement? BillingAddress { get; init; }
    public IReadOnlyList<RiskSignal?>? RiskSignals { get; init; }
    public Dictionary<string, string?>? Metadata { get; init; }
}

/// <summary>The card (secret).</summary>
internal sealed record PaymentMethodCard
{
    public string? Type { get; init; }
    public string? CardNumberType { get; init; }
    public string? Number { get; init; }
    public string? ExpMonth { get; init; }
    public string? ExpYear { get; init; }
    public string? Name { get; init; }
    public string? Cvc { get; init; }
    public string? Cryptogram { get; init; }
    public string? EciValue { get; init; }
    public string? DisplayCardFundingType { get; init; }
    public string? Iin { get; init; }
    public string? DisplayLast4 { get; init; }
    public Dictionary<string, string?>? Metadata { get; init; }

    /// <inheritdoc/>
    public override string ToString() => "PaymentMethodCard { withheld }";
}

/// <summary>What the token may be used for.</summary>
internal sealed record Allowance
{
    public string? Reason { get; init; }
    public long? MaxAmount { get; init; }
    public string? Currency { get; init; }
    public string? CheckoutSessionId { get; init; }
    public string? MerchantId { get; init; }
    public string? ExpiresAt { get; init; }
}

/// <summary>What the agent thinks of the card.</summary>
internal sealed record RiskSignal
{
    public string? Type { get; init; }
    public int? Score { get; init; }
    public string? Action { get; init; }
}

/// <summary>The answer.</summary>
internal sealed record DelegatePaymentResponse(string Id, string Created, IReadOnlyDictionary<string, string> Metadata);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(DelegatePaymentRequest))]
[JsonSerializable(typeof(DelegatePaymentResponse))]
internal sealed partial class DelegatePaymentJson : JsonSerializerContext;
