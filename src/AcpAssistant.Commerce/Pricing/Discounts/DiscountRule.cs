using System.ComponentModel.DataAnnotations;

namespace AcpAssistant.Commerce.Pricing.Discounts;

/// <summary>One discount of the shop. It takes off a percentage, an amount or the shipping: exactly one of the three.</summary>
public sealed class DiscountRule
{
    /// <summary>Stable: uses are counted by it.</summary>
    [Required]
    [RegularExpression("^[A-Za-z0-9_.-]{1,64}$")]
    public string Id { get; set; } = "";

    /// <summary>Name for buyers, such as "Summer sale".</summary>
    [Required(AllowEmptyStrings = false)]
    public string Name { get; set; } = "";

    /// <summary>Any of these brings it, upper and lower case alike; none = it comes by itself.</summary>
    public IList<string> Codes { get; set; } = [];

    /// <summary>0–100.</summary>
    [Range(typeof(decimal), "0", "100", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public decimal? PercentOff { get; set; }

    /// <summary>Minor units of the shop's currency.</summary>
    [Range(1, long.MaxValue)]
    public long? AmountOff { get; set; }

    /// <summary>Takes off what the chosen delivery costs.</summary>
    public bool FreeShipping { get; set; }

    /// <summary>The items it is for; free shipping needs one of them in the cart.</summary>
    public DiscountScope AppliesTo { get; set; } = new();

    /// <summary>Minor units that all items together must come to before any discount.</summary>
    [Range(0, long.MaxValue)]
    public long MinimumSubtotal { get; set; }

    /// <summary>Works from this instant on; null = from ever.</summary>
    public DateTimeOffset? StartsAt { get; set; }

    /// <summary>Works no more from this instant on; null = for ever.</summary>
    public DateTimeOffset? EndsAt { get; set; }

    /// <summary>Whether it goes together with others.</summary>
    public DiscountStacking Stacking { get; set; }

    /// <summary>Of the discounts of a group only one applies; null = no group.</summary>
    public string? Group { get; set; }

    /// <summary>Worked out in this order, 1 first; of two that exclude each other the first one stays.</summary>
    [Range(1, int.MaxValue)]
    public int Priority { get; set; } = 100;

    /// <summary>How often it can be used at all; null = without limit.</summary>
    [Range(1, int.MaxValue)]
    public int? MaxUses { get; set; }

    /// <summary>How often one customer, known by the e-mail address, can use it; null = without limit.</summary>
    [Range(1, int.MaxValue)]
    public int? MaxUsesPerCustomer { get; set; }

    /// <summary>Who may use it: addresses, or "@example.com" for everyone there; none = everybody.</summary>
    public IList<string> CustomerEmails { get; set; } = [];

    /// <summary>Only for buyers who are signed in, see <see cref="DiscountOptions.TrustAgentSignIn"/>.</summary>
    public bool RequiresSignIn { get; set; }

    /// <summary>Only for the first order of an address.</summary>
    public bool FirstOrderOnly { get; set; }

    /// <summary>null = a percentage for each item, an amount once across all.</summary>
    public DiscountMethod? Method { get; set; }

    /// <summary>How it is worked out.</summary>
    internal DiscountMethod EffectiveMethod =>
        Method ?? (PercentOff is null ? DiscountMethod.Across : DiscountMethod.Each);

    /// <summary>Whether it comes without a code.</summary>
    internal bool IsAutomatic => Codes.Count == 0;

    /// <summary>Whether its uses are counted.</summary>
    internal bool IsLimited => MaxUses is not null || LimitPerCustomer is not null;

    /// <summary>Uses by one customer; a discount for the first order can't be had twice.</summary>
    internal int? LimitPerCustomer => FirstOrderOnly ? 1 : MaxUsesPerCustomer;

    internal bool HasCode(string code) => Codes.Contains(code.Trim(), StringComparer.OrdinalIgnoreCase);
}
