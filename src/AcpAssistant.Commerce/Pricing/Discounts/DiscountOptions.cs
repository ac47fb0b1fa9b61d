using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Commerce.Pricing.Discounts;

/// <summary>The discounts of the shop.</summary>
public sealed class DiscountOptions
{
    /// <summary>In any order; <see cref="DiscountRule.Priority"/> counts.</summary>
    [ValidateEnumeratedItems]
    public IList<DiscountRule> Rules { get; set; } = [];

    /// <summary>Whether an agent's word that the buyer is signed in (ACP <c>buyer.authentication_status</c>) opens discounts for signed-in buyers.</summary>
    public bool TrustAgentSignIn { get; set; }

    /// <summary>Most codes that a session can have; guessing in bulk ends here.</summary>
    [Range(1, 100)]
    public int MaxCodes { get; set; } = 10;

    /// <summary>Discounts whose use is counted and that a cart with these codes might use.</summary>
    internal IReadOnlyList<DiscountRule> LimitedFor(IReadOnlyCollection<string> codes) =>
        [.. Rules.Where(rule => rule.IsLimited && (rule.IsAutomatic || codes.Any(rule.HasCode)))];
}
