using System.ComponentModel.DataAnnotations;

namespace AcpAssistant.Server.Hosting;

/// <summary>How many requests a caller may make in a minute, section <c>ACP:RateLimits</c>; 0 = no limit.</summary>
public sealed class RateLimitOptions
{
    /// <summary>Chat messages and confirmations of one visitor.</summary>
    [Range(0, 1_000_000, ErrorMessage = "ACP__RateLimits__ChatPerMinute must be 0..1000000, for example 60")]
    public int ChatPerMinute { get; set; } = 60;

    /// <summary>ACP requests of one agent; without a valid key, of one address.</summary>
    [Range(0, 1_000_000, ErrorMessage = "ACP__RateLimits__AcpPerMinute must be 0..1000000, for example 1200")]
    public int AcpPerMinute { get; set; } = 1200;

    /// <summary>Everything else (pages, search, widget checkout) from one address; and, counted apart, all chat messages from one address, whatever visitor tokens they carry.</summary>
    [Range(0, 1_000_000, ErrorMessage = "ACP__RateLimits__OtherPerMinute must be 0..1000000, for example 1200")]
    public int OtherPerMinute { get; set; } = 1200;
}
