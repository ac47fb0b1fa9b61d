using AcpAssistant.Server.Pages;

namespace AcpAssistant.Server.Demo;

/// <summary>What stands around the content of every page of the shop.</summary>
public sealed record SitePage
{
    /// <summary>Title of the page, without the shop's name.</summary>
    public required string Title { get; init; }

    /// <summary>The shop's name.</summary>
    public required string Shop { get; init; }

    /// <summary>Language of the page.</summary>
    public required PageLanguage Language { get; init; }

    /// <summary>The same page, rooted, without a language prefix; null = there is none in other languages.</summary>
    public string? Path { get; init; }

    /// <summary>False outside demo mode, where the merchant's own shop stands elsewhere: no demo notice, no links into the storefront.</summary>
    public bool HasStorefront { get; init; } = true;

    /// <summary>What was searched for.</summary>
    public string? Query { get; init; }

    /// <summary>The product of the page, for the assistant.</summary>
    public string? ProductId { get; init; }

    /// <summary>A style sheet of the page's own; null = none.</summary>
    public string? StyleSheet { get; init; }

    /// <summary>Where the browser goes on by itself; null = it stays.</summary>
    public string? GoTo { get; init; }

    /// <summary>Words of the page.</summary>
    public SiteTexts Texts => SiteTexts.In(Language);
}
