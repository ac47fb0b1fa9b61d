using Microsoft.Extensions.Options;

namespace AcpAssistant.Commerce.Marketing;

/// <summary>Rules across settings: nobody can be asked for a consent without a privacy policy, or twice for one channel.</summary>
internal sealed class MarketingRules(IOptions<ShopOptions> shop) : IValidateOptions<MarketingOptions>
{
    public ValidateOptionsResult Validate(string? name, MarketingOptions options)
    {
        var faults = new List<string>();
        if (
            options.MarketingConsents.Any(channel => string.IsNullOrWhiteSpace(channel.PrivacyPolicyUrl))
            && !shop.Value.Links.ContainsKey("privacy_policy")
        )
        {
            faults.Add(
                "ACP:MarketingConsents needs a privacy policy, for example ACP__Shop__Links__privacy_policy=/legal/privacy."
            );
        }

        if (
            options.MarketingConsents.DistinctBy(channel => channel.Channel, StringComparer.Ordinal).Count()
            < options.MarketingConsents.Count
        )
        {
            faults.Add("ACP:MarketingConsents holds a channel twice; give each its own, for example email and sms.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
