using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace AcpAssistant.Adapters.Sources.Files;

/// <summary>Writes what a visitor sees of an element as Markdown.</summary>
internal static partial class HtmlText
{
    private const int Deepest = 200;

    private static readonly FrozenSet<string> Unseen = Set(
        "script style template noscript iframe object svg canvas head nav header footer aside form button select dialog"
    );

    private static readonly FrozenSet<string> Blocks = Set(
        "p div section article main ul ol dl table tbody thead blockquote pre figure figcaption address details summary br hr dd dt caption"
    );

    public static string ToMarkdown(IElement element)
    {
        var text = new StringBuilder();
        Write(element, text, 0);
        return BlankLines().Replace(text.ToString(), "\n\n").Trim();
    }

    private static void Write(INode node, StringBuilder text, int depth)
    {
        if (node is IText words)
        {
            // What looks like markup in the page's text is text.
            text.Append(Spaces().Replace(words.Data, " ").Replace("<", "&lt;", StringComparison.Ordinal));
        }
        else if (node is IElement element && !IsUnseen(element) && depth < Deepest)
        {
            WriteElement(element, text, depth);
        }
    }

    private static void WriteElement(IElement element, StringBuilder text, int depth)
    {
        var name = element.LocalName;
        if (name.Length == 2 && name[0] == 'h' && name[1] is >= '1' and <= '6')
        {
            text.Append("\n\n").Append('#', name[1] - '0').Append(' ').Append(OneLine(element)).Append("\n\n");
        }
        else if (name == "li")
        {
            text.Append("\n- ");
            WriteChildren(element, text, depth);
            text.Append('\n');
        }
        else if (name == "tr")
        {
            var cells = element.Children.Where(cell => !IsUnseen(cell)).Select(OneLine);
            text.Append("\n\n").Append(string.Join(" | ", cells)).Append("\n\n");
        }
        else
        {
            var isBlock = Blocks.Contains(name);
            text.Append(isBlock ? "\n\n" : "");
            WriteChildren(element, text, depth);
            text.Append(isBlock ? "\n\n" : "");
        }
    }

    private static void WriteChildren(IElement element, StringBuilder text, int depth)
    {
        foreach (var child in element.ChildNodes)
        {
            Write(child, text, depth + 1);
        }
    }

    private static string OneLine(IElement element)
    {
        var text = new StringBuilder();
        foreach (var child in element.ChildNodes)
        {
            Write(child, text, 1);
        }

        return AnySpaces().Replace(text.ToString(), " ").Trim();
    }

    private static bool IsUnseen(IElement element) =>
        Unseen.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || string.Equals(element.GetAttribute("aria-hidden"), "true", StringComparison.OrdinalIgnoreCase)
        || (element.GetAttribute("style") is { } style && HidingStyle().IsMatch(style));

    private static FrozenSet<string> Set(string names) =>
        names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(
        """display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0(?![.\d])""",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex HidingStyle();

    [GeneratedRegex("""[ \t\r\n\f]+""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex("""\s+""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AnySpaces();

    [GeneratedRegex("""[ \t]*\n(?:[ \t]*\n)+[ \t]*""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BlankLines();
}
