using System.Collections.Frozen;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace AcpAssistant.Assistant.Knowledge;

/// <summary>Takes markup out of text, with everything a reader of the page would not see: hidden elements, scripts, comments and invisible characters. What people can't see must not be indexed, quoted or shown to a model.</summary>
public static partial class HiddenText
{
    private static readonly FrozenSet<string> Unseen = new[]
    {
        "script",
        "style",
        "template",
        "noscript",
        "iframe",
        "object",
        "svg",
        "head",
        "title",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Empty = new[]
    {
        "br",
        "hr",
        "img",
        "input",
        "meta",
        "link",
        "wbr",
        "source",
        "area",
        "col",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Inline = new[]
    {
        "a",
        "abbr",
        "b",
        "code",
        "del",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "u",
        "wbr",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Removes tags and everything hidden; a bare "&lt;" as in "&lt; 30 °C" stays.</summary>
    public static string Strip(string text)
    {
        var visible = text.AsSpan().ContainsAny('<', '>') ? WithoutTags(text) : text;
        return WithoutInvisible(visible);
    }

    /// <summary>Turns "&amp;amp;" and its like into characters and drops invisible ones that this brings out.</summary>
    public static string Decode(string text) =>
        text.Contains('&', StringComparison.Ordinal) ? WithoutInvisible(WebUtility.HtmlDecode(text)) : text;

    private static string WithoutTags(string text)
    {
        var result = new StringBuilder(text.Length);
        var position = 0;
        while (position < text.Length)
        {
            var open = text.IndexOf('<', position);
            if (open < 0)
            {
                break;
            }

            result.Append(text, position, open - position);
            position = AfterTag(text, open, result);
        }

        return result.Append(text, position, text.Length - position).ToString();
    }

    private static int AfterTag(string text, int open, StringBuilder result)
    {
        if (text.AsSpan(open).StartsWith("<!--"))
        {
            var end = text.IndexOf("-->", open + 4, StringComparison.Ordinal);
            return end < 0 ? text.Length : end + 3;
        }

        var link = Autolink().Match(text, open);
        if (link.Success)
        {
            result.Append(link.Groups["url"].ValueSpan);
            return open + link.Length;
        }

        var tag = AnchoredTag().Match(text, open);
        if (!tag.Success)
        {
            result.Append('<');
            return open + 1;
        }

        var name = tag.Groups["name"].Value;
        var after = open + tag.Length;
        if (!tag.Groups["close"].Success && !Empty.Contains(name) && IsHidden(name, tag.Groups["rest"].ValueSpan))
        {
            return AfterElement(text, name, after);
        }

        result.Append(Inline.Contains(name) ? "" : "\n");
        return after;
    }

    private static bool IsHidden(string name, ReadOnlySpan<char> attributes) =>
        Unseen.Contains(name) || HiddenAttribute().IsMatch(attributes);

    /// <summary>Skips to the end of an element, counting elements of the same name inside it; an element that is never closed hides the rest.</summary>
    private static int AfterElement(string text, string name, int position)
    {
        var depth = 1;
        foreach (Match tag in Tag().Matches(text, position))
        {
            if (!string.Equals(tag.Groups["name"].Value, name, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            depth += tag.Groups["close"].Success ? -1 : 1;
            if (depth == 0)
            {
                return tag.Index + tag.Length;
            }
        }

        return text.Length;
    }

    private static string WithoutInvisible(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(rune => !IsInvisible(rune.Value)))
        {
            result.Append(rune);
        }

        return result.ToString();
    }

    /// <summary>Control characters, soft hyphen, zero-width and bidirectional marks, and the "tag" characters that are used to smuggle text.</summary>
    private static bool IsInvisible(int rune) =>
        rune switch
        {
            '\n' or '\t' => false,
            < ' ' or (>= 0x7F and < 0xA0) or 0xAD or 0xFEFF => true,
            (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x2064) => true,
            >= 0xE0000 and <= 0xE007F => true,
            _ => false,
        };

    [GeneratedRegex(
        """\G<(?<close>/)?(?<name>[a-zA-Z][a-zA-Z0-9]*)(?<rest>(?:\s+(?:"[^"]*"|'[^']*'|[^<>"'])*)?)/?>""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex AnchoredTag();

    [GeneratedRegex(
        """<(?<close>/)?(?<name>[a-zA-Z][a-zA-Z0-9]*)(?<rest>(?:\s+(?:"[^"]*"|'[^']*'|[^<>"'])*)?)/?>""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Tag();

    [GeneratedRegex("""\G<(?<url>(?:https?|mailto):[^\s<>]+)>""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Autolink();

    [GeneratedRegex(
        """(^|\s)hidden(\s|=|$|/)|aria-hidden\s*=\s*["']?true|style\s*=\s*["'][^"']*(display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0(?![.\d]))""",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex HiddenAttribute();
}
