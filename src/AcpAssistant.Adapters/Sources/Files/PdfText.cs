using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig.Content;

namespace AcpAssistant.Adapters.Sources.Files;

/// <summary>Puts the words of PDF pages together into lines, paragraphs and headings.</summary>
internal static partial class PdfText
{
    private const double HeadingSize = 1.15;
    private const double ParagraphGap = 1.6;
    private const int LongestHeading = 90;

    public static string ToMarkdown(IReadOnlyList<Page> pages)
    {
        var lines = pages.Select(LinesOf).ToList();
        var all = lines.SelectMany(page => page).ToList();
        if (all.Count == 0)
        {
            return "";
        }

        var repeated = Repeated(lines);
        var usual = UsualSize(all);
        var text = new StringBuilder();
        foreach (var page in lines)
        {
            WritePage(page.Where(line => !repeated.Contains(Masked(line.Text))), usual, text);
        }

        return text.ToString().Trim();
    }

    private static void WritePage(IEnumerable<Line> lines, double usual, StringBuilder text)
    {
        text.Append("\n\n");
        Line? before = null;
        foreach (var line in lines)
        {
            if (line.Size > usual * HeadingSize && line.Text.Length <= LongestHeading && line.Text.Any(char.IsLetter))
            {
                text.Append(line.Size > usual * 1.5 ? "\n\n# " : "\n\n## ").Append(line.Text).Append("\n\n");
            }
            else
            {
                var isNewParagraph = before is not null && before.Bottom - line.Bottom > line.Size * ParagraphGap;
                Join(text, line.Text, isNewParagraph);
            }

            before = line;
        }
    }

    private static void Join(StringBuilder text, string line, bool isNewParagraph)
    {
        if (isNewParagraph)
        {
            text.Append("\n\n").Append(line);
        }
        else if (text.Length > 1 && text[^1] == '-' && char.IsLetter(text[^2]) && char.IsLower(line[0]))
        {
            // A word that was divided at the end of a line.
            text.Length--;
            text.Append(line);
        }
        else
        {
            text.Append('\n').Append(line);
        }
    }

    private static List<Line> LinesOf(Page page)
    {
        var lines = new List<List<UglyToad.PdfPig.Content.Word>>();
        foreach (var word in page.GetWords().Where(word => !string.IsNullOrWhiteSpace(word.Text)))
        {
            var line = lines.LastOrDefault(candidate => IsSameLine(candidate[^1], word));
            if (line is null)
            {
                lines.Add([word]);
            }
            else
            {
                line.Add(word);
            }
        }

        return
        [
            .. lines.Select(words => new Line(
                string.Join(' ', words.OrderBy(word => word.BoundingBox.Left).Select(word => word.Text)),
                words.Average(word => word.Letters.Average(letter => letter.PointSize)),
                words[0].Letters[0].StartBaseLine.Y
            )),
        ];
    }

    private static bool IsSameLine(UglyToad.PdfPig.Content.Word left, UglyToad.PdfPig.Content.Word right) =>
        Math.Abs(left.Letters[0].StartBaseLine.Y - right.Letters[0].StartBaseLine.Y) < right.Letters[0].PointSize * 0.3;

    private static double UsualSize(IEnumerable<Line> lines) =>
        lines.GroupBy(line => Math.Round(line.Size, 1)).MaxBy(group => group.Sum(line => line.Text.Length))!.Key;

    /// <summary>Running heads and page numbers: the first or last line of most pages, whatever its numbers.</summary>
    private static HashSet<string> Repeated(List<List<Line>> pages)
    {
        var edges = pages
            .Where(page => page.Count > 0)
            .SelectMany(page => new[] { Masked(page[0].Text), Masked(page[^1].Text) }.Distinct(StringComparer.Ordinal));
        return edges
            .CountBy(edge => edge, StringComparer.Ordinal)
            .Where(edge => edge.Value >= 3 && edge.Value * 2 > pages.Count)
            .Select(edge => edge.Key)
            .ToHashSet(StringComparer.Ordinal);
    }

    private static string Masked(string line) => Numbers().Replace(line, "0");

    [GeneratedRegex("""\d+""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbers();

    private sealed record Line(string Text, double Size, double Bottom);
}
