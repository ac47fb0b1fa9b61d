using System.Text.RegularExpressions;

namespace AcpAssistant.Assistant.Knowledge;

/// <summary>Reads Markdown into blocks: headings, paragraphs, list items and table rows. Plain text is valid Markdown.</summary>
internal sealed partial class MarkdownBlocks
{
    private readonly List<MarkdownBlock> _blocks = [];
    private readonly List<string> _lines = [];
    private string[]? _columns;

    private MarkdownBlocks() { }

    public static IReadOnlyList<MarkdownBlock> Parse(string markdown)
    {
        var parser = new MarkdownBlocks();
        var lines = HiddenText.Strip(markdown.ReplaceLineEndings("\n")).Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            var fence = Fence().Match(lines[index]);
            if (fence.Success)
            {
                index = parser.Preformatted(lines, index + 1, fence.Groups["mark"].Value);
            }
            else
            {
                parser.Line(lines[index], index + 1 < lines.Length ? lines[index + 1] : "");
            }
        }

        parser.Flush();
        return parser._blocks;
    }

    private void Line(string raw, string next)
    {
        var line = Quote().Replace(raw, "");
        if (string.IsNullOrWhiteSpace(line))
        {
            Flush();
            _columns = null;
        }
        else if (Heading().Match(line) is { Success: true } heading)
        {
            Flush();
            Add(heading.Groups["mark"].Length, heading.Groups["text"].Value);
        }
        else if (Underline().Match(line) is { Success: true } underline)
        {
            Underlined(underline.Groups["mark"].ValueSpan[0] == '=' ? 1 : 2);
        }
        else if (TableRow(line, next))
        {
            return;
        }
        else if (Item().Match(line) is { Success: true } item)
        {
            Flush();
            var number = item.Groups["number"];
            _lines.Add(number.Success ? $"{number.Value} {item.Groups["text"].Value}" : item.Groups["text"].Value);
        }
        else
        {
            _lines.Add(line.Trim());
        }
    }

    /// <summary>"===" below one line makes that line a heading; otherwise such a line only separates.</summary>
    private void Underlined(int level)
    {
        if (_lines.Count == 1 && !Item().IsMatch(_lines[0]))
        {
            var text = _lines[0];
            _lines.Clear();
            Add(level, text);
        }
        else
        {
            Flush();
        }
    }

    /// <summary>A row becomes "column: cell; column: cell", so that it can be understood without its table.</summary>
    private bool TableRow(string line, string next)
    {
        if (_columns is null)
        {
            if (!line.Contains('|', StringComparison.Ordinal) || !Separator().IsMatch(next))
            {
                return false;
            }

            Flush();
            _columns = Cells(line);
            return true;
        }

        if (Separator().IsMatch(line))
        {
            return true;
        }

        var cells = Cells(line);
        var named = cells
            .Select(
                (cell, index) =>
                    index < _columns.Length && _columns[index].Length > 0 ? $"{_columns[index]}: {cell}" : cell
            )
            .Where((_, index) => cells[index].Length > 0);
        Add(0, string.Join("; ", named));
        return true;
    }

    private static string[] Cells(string line) => [.. line.Trim().Trim('|').Split('|').Select(MarkdownInline.ToPlain)];

    private int Preformatted(string[] lines, int index, string mark)
    {
        Flush();
        var start = index;
        while (index < lines.Length && !lines[index].TrimStart().StartsWith(mark, StringComparison.Ordinal))
        {
            index++;
        }

        var text = string.Join('\n', lines[start..index]).Trim();
        if (text.Length > 0)
        {
            _blocks.Add(new MarkdownBlock(0, text));
        }

        return index;
    }

    private void Flush()
    {
        if (_lines.Count > 0)
        {
            Add(0, string.Join(' ', _lines));
            _lines.Clear();
        }
    }

    private void Add(int level, string text)
    {
        var plain = MarkdownInline.ToPlain(text);
        if (plain.Length > 0)
        {
            _blocks.Add(new MarkdownBlock(level, plain));
        }
    }

    [GeneratedRegex("""^ {0,3}(?<mark>#{1,6})[ \t]+(?<text>.*?)[ \t]*#*[ \t]*$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex("""^ {0,3}(?<mark>={3,}|-{3,}|\*{3,}|_{3,})\s*$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Underline();

    [GeneratedRegex("""^\s*([-*+•]|(?<number>\d{1,3}[.)]))\s+(?<text>\S.*)$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Item();

    [GeneratedRegex("""^( {0,3}>\s?)+""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quote();

    [GeneratedRegex("""^ {0,3}(?<mark>`{3,}|~{3,})[^`]*$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fence();

    [GeneratedRegex("""^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Separator();
}
