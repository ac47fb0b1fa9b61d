using System.ComponentModel.DataAnnotations;

namespace AcpAssistant.Commerce.Marketing;

/// <summary>A channel on which the shop would like to write to buyers.</summary>
public sealed class ConsentChannelOptions
{
    /// <summary>"email", "sms", "whatsapp" or a name of the shop's own.</summary>
    [Required(ErrorMessage = "ACP:MarketingConsents:0:Channel must be set, for example email.")]
    [RegularExpression(
        "^[a-z0-9_]{1,32}$",
        ErrorMessage = "ACP:MarketingConsents:0:Channel may hold small letters, digits and '_', for example email."
    )]
    public string Channel { get; set; } = "";

    /// <summary>What the buyer would consent to.</summary>
    [Required(
        ErrorMessage = "ACP:MarketingConsents:0:DisplayText must be set, for example \"News and offers by e-mail\"."
    )]
    public string DisplayText { get; set; } = "";

    /// <summary>Absolute, or rooted at the shop; null = the shop's link privacy_policy.</summary>
    public string? PrivacyPolicyUrl { get; set; }
}
