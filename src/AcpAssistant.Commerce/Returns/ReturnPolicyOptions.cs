using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Commerce.Returns;

/// <summary>What may come back, until when, and what is deducted.</summary>
public sealed class ReturnPolicyOptions
{
    /// <summary>Days after delivery (UTC dates, the last one included) for what no rule names.</summary>
    [Range(0, 3650)]
    public int WindowDays { get; set; } = 30;

    /// <summary>Exceptions. A matching "not returnable" beats a window; among windows the first match wins.</summary>
    [ValidateEnumeratedItems]
    public IList<ReturnRule> Rules { get; set; } = [];

    /// <summary>What is kept back for the return label, by country of delivery; none = free.</summary>
    [ValidateEnumeratedItems]
    public IList<ReturnDeduction> Deductions { get; set; } = [];

    /// <summary>Knowledge document that holds the policy, for citations; null when there is none.</summary>
    public string? PolicyDocumentId { get; set; }

    /// <summary>Where people read the policy, absolute or rooted at the shop; null when there is none.</summary>
    public string? PolicyUrl { get; set; }

    /// <summary>What to do with a delivered order whose day of delivery the source doesn't tell.</summary>
    public UndatedDelivery UndatedDelivery { get; set; } = UndatedDelivery.Accept;
}
