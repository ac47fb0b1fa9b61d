using System.Text.RegularExpressions;

namespace AcpAssistant.Adapters.Sources;

/// <summary>Turns a program's name for something into words: "warrantyInformation", "filter_thread" and "rain-shells" become "Warranty information", "Filter thread" and "Rain shells".</summary>
internal static partial class Readable
{
    public static string Of(string name)
    {
        var spaced = Boundary().Replace(name, " ").Trim();
        if (spaced.Length == 0)
        {
            return name;
        }

        // A name that already reads like one ("In the box", "USB port") stays.
        var words = string.Equals(spaced, name, StringComparison.Ordinal) ? spaced : Lower(spaced);
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string Lower(string spaced) =>
        string.Join(
            ' ',
            spaced
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word.Length > 1 && word.All(char.IsUpper) ? word : word.ToLowerInvariant())
        );

    [GeneratedRegex("""(?<=[\p{Ll}\d])(?=\p{Lu})|[_\-]+(?=\S)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Boundary();
}
