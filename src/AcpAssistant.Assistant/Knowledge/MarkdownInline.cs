using System.Buffers;
using System.Text.RegularExpressions;

namespace AcpAssistant.Assistant.Knowledge;

/// <summary>Takes inline markup out of a line of Markdown: links and images become their words, emphasis its text.</summary>
internal static partial class MarkdownInline
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("![]*_~`\\");

    public static string ToPlain(string text)
    {
        var plain = text;
        if (plain.AsSpan().ContainsAny(Marks))
        {
            plain = Image().Replace(plain, "${alt}");
            plain = Link().Replace(plain, "${text}");
            plain = Code().Replace(plain, "${text}");
            plain = Strong().Replace(plain, "${text}");
            plain = Emphasis().Replace(plain, "${text}");
            plain = Escape().Replace(plain, "${character}");
        }

        return Spaces().Replace(HiddenText.Decode(plain), " ").Trim();
    }

    [GeneratedRegex("""!\[(?<alt>[^\]]*)\](\([^)\s]*(\s+"[^"]*")?\)|\[[^\]]*\])""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Image();

    [GeneratedRegex(
        """(?<!!)\[(?<text>[^\]]+)\](\([^)\s]*(\s+"[^"]*")?\)|\[[^\]]*\])""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Link();

    [GeneratedRegex("""(?<tick>`+)(?<text>[^`]+)\k<tick>""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(
        """(?<mark>\*{2,3}|~~|(?<![\p{L}\p{N}])__)(?<text>\S(?:.*?\S)?)\k<mark>""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Strong();

    // A star between numbers ("40 * 25") and an underscore inside a word are not emphasis.
    [GeneratedRegex(
        """(?<![\p{L}\p{N}*_])(?<mark>[*_])(?<text>[^\s*_](?:[^*_]*[^\s*_])?)\k<mark>(?![\p{L}\p{N}])""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Emphasis();

    [GeneratedRegex("""\\(?<character>[\\`*_{}\[\]()#+\-.!~|<>])""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Escape();

    [GeneratedRegex("""[ \t\u00A0\u202F]+""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spaces();
}
