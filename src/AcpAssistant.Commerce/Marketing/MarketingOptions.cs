using Microsoft.Extensions.Options;

namespace AcpAssistant.Commerce.Marketing;

/// <summary>What buyers are asked about marketing. Section <c>ACP</c>.</summary>
public sealed class MarketingOptions
{
    /// <summary>Channels that agents may ask the buyer about; none = nothing is asked and nothing changes.</summary>
    [ValidateEnumeratedItems]
    public IList<ConsentChannelOptions> MarketingConsents { get; set; } = [];
}
