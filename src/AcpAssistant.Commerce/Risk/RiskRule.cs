using System.ComponentModel.DataAnnotations;

namespace AcpAssistant.Commerce.Risk;

/// <summary>One thing to look at before money is taken, and what follows when it is so.</summary>
public sealed class RiskRule
{
    /// <summary>The longest time that payments are remembered for counting.</summary>
    public const int LongestWindowHours = 720;

    /// <summary>What it looks at.</summary>
    public RiskRuleKind Kind { get; set; }

    /// <summary>The total (minor units) or number of payments, this one included, from which on it applies.</summary>
    [Range(
        1,
        long.MaxValue,
        ErrorMessage = "ACP__Risk__Rules__N__AtLeast must be 1 or more: an amount in minor units or a number of payments, for example 50000."
    )]
    public long AtLeast { get; set; } = 1;

    /// <summary>How far back payments are counted.</summary>
    [Range(
        1,
        LongestWindowHours,
        ErrorMessage = "ACP__Risk__Rules__N__WindowHours must be between 1 and 720, for example 24."
    )]
    public int WindowHours { get; set; } = 24;

    /// <summary>The domains of <see cref="RiskRuleKind.EmailDomain"/>.</summary>
    public IList<string> Domains { get; set; } = [];

    /// <summary>What follows; <c>review</c> or <c>decline</c>.</summary>
    public RiskVerdict Verdict { get; set; } = RiskVerdict.Review;

    /// <summary>Whether earlier payments are counted for it.</summary>
    internal bool IsVelocity =>
        Kind is RiskRuleKind.EmailVelocity or RiskRuleKind.AddressVelocity or RiskRuleKind.AgentVelocity;
}
