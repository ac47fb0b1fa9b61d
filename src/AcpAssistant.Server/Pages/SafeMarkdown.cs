using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace AcpAssistant.Server.Pages;

/// <summary>Markdown of help articles and answers to HTML: raw markup shows as text, links lead to this shop or http(s), pictures only from here.</summary>
internal static class SafeMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .Build();

    public static HtmlString Render(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>())
        {
            if (!IsSafe(link.Url))
            {
                link.Url = "#";
            }
        }

        foreach (var link in document.Descendants<AutolinkInline>().ToList())
        {
            // "<javascript:…>" is a link too; it becomes the text that it is.
            if (!link.IsEmail && !IsSafe(link.Url))
            {
                link.ReplaceBy(new LiteralInline(link.Url));
            }
        }

        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            // The page's own title is the h1.
            heading.Level = Math.Min(6, Math.Max(2, heading.Level));
        }

        return new HtmlString(document.ToHtml(Pipeline));
    }

    private static bool IsSafe(string? url) =>
        url is { Length: > 0 }
        && (
            (
                url[0] == '/'
                && !url.StartsWith("//", StringComparison.Ordinal)
                && !url.Contains('\\', StringComparison.Ordinal)
            )
            || url[0] == '#'
            || (
                Uri.TryCreate(url, UriKind.Absolute, out var absolute)
                && (absolute.Scheme == Uri.UriSchemeHttp || absolute.Scheme == Uri.UriSchemeHttps)
            )
        );
}
