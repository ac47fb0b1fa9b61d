using System.Security.Cryptography;
using System.Text;
using AcpAssistant.Commerce.Payments.Vault;

namespace AcpAssistant.Commerce.Payments;

/// <summary>A means of payment as handed in: a token, never card data.</summary>
/// <param name="HandlerId">ACP payment handler that the token belongs to.</param>
/// <param name="Token">The credential (secret; never logged, only its fingerprint is stored).</param>
/// <param name="Kind">Credential type, such as "spt".</param>
public sealed record PaymentInstrument(string HandlerId, string Token, string Kind)
{
    private const string PageKind = "page";

    /// <summary>Set when a person pays on a page of the provider's instead of handing a token in; never read from a request.</summary>
    public HostedPage? Page { get; private init; }

    /// <summary>Paying on a page of the provider's.</summary>
    public static PaymentInstrument On(HostedPage page) => new("hosted_page", PageKind, PageKind) { Page = page };

    /// <summary>Where the payer is billed, ISO 3166-1 alpha-2; null when not told.</summary>
    public string? BillingCountry { get; init; }

    /// <summary>The card behind a token of the shop's own vault, for the gateway's eyes only; null for everybody else's tokens.</summary>
    public CardData? Card { get; init; }

    /// <summary>SHA-256 of the token, hex: tells whether two tokens are the same one without keeping them.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Token)));

    /// <inheritdoc/>
    public override string ToString() => $"PaymentInstrument {{ {HandlerId}, {Kind}, token withheld }}";
}
