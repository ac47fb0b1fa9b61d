using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Adapters.Payments.Stripe;

/// <summary>The shop's Stripe account. Section <c>ACP:Stripe</c>; without a key the sandbox takes its place.</summary>
public sealed class StripeOptions
{
    /// <summary>Secret or restricted key (secret); its prefix says whether money is real.</summary>
    [RegularExpression(
        "^(sk|rk)_(test|live)_[A-Za-z0-9_]+$",
        ErrorMessage = "ACP__Stripe__ApiKey must be a secret or restricted key, for example sk_test_51… or rk_live_51…."
    )]
    public string? ApiKey { get; set; }

    /// <summary>Signing secret of the webhook endpoint (secret); without it <c>/webhooks/stripe</c> answers 404.</summary>
    [RegularExpression(
        "^whsec_[A-Za-z0-9+/=_]+$",
        ErrorMessage = "ACP__Stripe__WebhookSecret must be the signing secret of the webhook endpoint, for example whsec_5f0c…."
    )]
    public string? WebhookSecret { get; set; }

    /// <summary>Where the service is.</summary>
    [Required(ErrorMessage = "ACP__Stripe__ApiBase must be set, for example https://api.stripe.com.")]
    [Url(ErrorMessage = "ACP__Stripe__ApiBase must be an absolute address, for example https://api.stripe.com.")]
    public string ApiBase { get; set; } = "https://api.stripe.com";

    /// <summary>API version that knows shared payment tokens.</summary>
    [Required(ErrorMessage = "ACP__Stripe__PreviewVersion must be set, for example 2026-04-22.preview.")]
    public string PreviewVersion { get; set; } = "2026-04-22.preview";

    /// <summary>How long a call may take before its outcome counts as unknown, 5 to 50 seconds: less than the minute after which payments without outcome are looked for.</summary>
    [Range(5, 50, ErrorMessage = "ACP__Stripe__TimeoutSeconds must be 5..50, for example 30.")]
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>The bank behind the account, as agents need it for 3-D Secure; null = agents can't carry it out.</summary>
    [ValidateObjectMembers]
    public AcquirerOptions? Acquirer { get; set; }

    /// <summary>Whether a key is set.</summary>
    public bool IsConfigured => !string.IsNullOrWhiteSpace(ApiKey);

    /// <summary>Whether the key moves real money.</summary>
    public bool IsLive => ApiKey?.Contains("_live_", StringComparison.Ordinal) == true;
}
