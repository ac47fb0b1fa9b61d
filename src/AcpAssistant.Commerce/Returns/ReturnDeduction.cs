using System.ComponentModel.DataAnnotations;

namespace AcpAssistant.Commerce.Returns;

/// <summary>What the return label costs from some countries.</summary>
public sealed class ReturnDeduction
{
    /// <summary>ISO 3166-1 alpha-2 codes of the delivery address; "*" = every other country.</summary>
    [MinLength(1)]
    public IList<string> Countries { get; set; } = [];

    /// <summary>Minor units of the shop's currency, once per return.</summary>
    [Range(0, long.MaxValue)]
    public long Amount { get; set; }
}
