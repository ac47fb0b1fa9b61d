using System.Text.RegularExpressions;
using AcpAssistant.Assistant.Conversation.Text;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>Tells whether a message points at something it doesn't name ("is it waterproof?").</summary>
internal static partial class Points
{
    /// <summary>True for "it", "this one", "these", "cette veste".</summary>
    public static bool AtSomething(string message) => Pointing().IsMatch(string.Join(' ', TextFold.Words(message)));

    [GeneratedRegex(
        @"\b(it|its|this|that|these|those|they|them|cet|cette|ces|celui ci|celle ci|est (il|elle)|sont (ils|elles)|il|elle|ca)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Pointing();
}
