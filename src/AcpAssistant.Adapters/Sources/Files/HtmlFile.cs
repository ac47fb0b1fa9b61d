using AcpAssistant.Assistant.Knowledge;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AcpAssistant.Adapters.Sources.Files;

/// <summary>Reads a web page: its main text as Markdown, without scripts, navigation and whatever a visitor would not see.</summary>
internal static class HtmlFile
{
    public static IEnumerable<ReadResult> Read(SourceFile file)
    {
        var results = new List<ReadResult>();
        if (FileText.Decode(file, results) is not { } html)
        {
            return results;
        }

        using var page = new HtmlParser().ParseDocument(html);
        var text = HtmlText.ToMarkdown((page.QuerySelector("main, article") ?? page.Body)!);
        if (string.IsNullOrWhiteSpace(text))
        {
            results.Add(new ReadResult.Warned(file.Name, "Left out: there is no text in it."));
            return results;
        }

        results.Add(
            new ReadResult.Read(
                new SourceDocument
                {
                    Id = file.DefaultId,
                    Kind = file.Kind ?? DocumentKind.Help,
                    Title = TitleOf(page) ?? file.DefaultTitle,
                    Text = text,
                    Url = page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"),
                    Language = FieldValues.Language(page.DocumentElement.GetAttribute("lang")),
                    UpdatedAt = FieldValues.Time(
                        page.QuerySelector("meta[property='article:modified_time']")?.GetAttribute("content")
                    ),
                    Source = "",
                }
            )
        );
        return results;
    }

    private static string? TitleOf(IHtmlDocument page)
    {
        var heading = page.QuerySelector("h1")?.TextContent.Trim();
        var title = string.IsNullOrEmpty(heading) ? page.Title?.Trim() : heading;
        return string.IsNullOrEmpty(title)
            ? null
            : string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
