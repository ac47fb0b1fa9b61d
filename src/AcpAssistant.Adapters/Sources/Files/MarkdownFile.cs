using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Adapters.Sources.Files;

/// <summary>Reads Markdown with front matter (id, title, kind, language, url, product_id, updated_at) and plain text.</summary>
internal static class MarkdownFile
{
    public static IEnumerable<ReadResult> Read(SourceFile file)
    {
        var results = new List<ReadResult>();
        if (FileText.Decode(file, results) is not { } text)
        {
            return results;
        }

        var matter = FrontMatter.Split(text);
        DocumentKind? kind = file.Kind ?? DocumentKind.Help;
        if (matter["kind"] is { } told && !FieldValues.TryKind(told, out kind))
        {
            results.Add(
                new ReadResult.Failed(file.Name, $"Its kind is \"{told}\"; it must be product, help or ticket.")
            );
            return results;
        }

        if (string.IsNullOrWhiteSpace(matter.Body))
        {
            results.Add(new ReadResult.Warned(file.Name, "Left out: there is no text in it."));
            return results;
        }

        results.Add(
            new ReadResult.Read(
                new SourceDocument
                {
                    Id = matter["id"] ?? file.DefaultId,
                    Kind = kind!.Value,
                    Title = matter["title"] ?? FirstHeading(matter.Body) ?? file.DefaultTitle,
                    Text = matter.Body,
                    Url = matter["url"],
                    ProductId = matter["product_id"],
                    Language = FieldValues.Language(matter["language"]),
                    UpdatedAt = FieldValues.Time(matter["updated_at"]),
                    Source = "",
                }
            )
        );
        return results;
    }

    private static string? FirstHeading(string markdown)
    {
        var first = markdown.Split('\n').FirstOrDefault(line => !string.IsNullOrWhiteSpace(line))?.Trim();
        return first?.StartsWith("# ", StringComparison.Ordinal) == true ? first[2..].Trim(' ', '#') : null;
    }
}
