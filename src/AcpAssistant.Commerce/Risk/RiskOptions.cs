using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Commerce.Risk;

/// <summary>Which payments are looked at or refused. Section <c>ACP:Risk</c>; without rules every payment is made.</summary>
public sealed class RiskOptions
{
    /// <summary>All of them are looked at; the hardest verdict counts.</summary>
    [ValidateEnumeratedItems]
    public IList<RiskRule> Rules { get; set; } = [];

    /// <summary>How long a person may take to decide; then the order is refused. Banks hold money for a week.</summary>
    [Range(1, 144, ErrorMessage = "ACP__Risk__ReviewHours must be between 1 and 144, for example 48.")]
    public int ReviewHours { get; set; } = 48;
}
