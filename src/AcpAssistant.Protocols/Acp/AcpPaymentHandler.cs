using System.Collections.Immutable;

namespace AcpAssistant.Protocols.Acp;

/// <summary>A way to pay that agents may use (<c>capabilities.payment.handlers[]</c>): a tokenized card at one payment service provider.</summary>
public sealed record AcpPaymentHandler
{
    /// <summary>What agents send back as <c>payment_data.handler_id</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The payment service provider's name, such as "stripe" or "sandbox".</summary>
    public required string Psp { get; init; }

    /// <summary>The shop's account at the provider; public, not a secret.</summary>
    public required string MerchantId { get; init; }

    /// <summary>"production" or "sandbox".</summary>
    public required string Environment { get; init; }

    /// <summary>Card brands taken.</summary>
    public ImmutableArray<string> AcceptedBrands { get; init; } = ["visa", "mastercard", "amex", "discover"];
}
