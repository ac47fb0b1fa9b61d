using System.Text.RegularExpressions;
using AcpAssistant.Assistant.Conversation.Text;

namespace AcpAssistant.Assistant.Tools;

/// <summary>Tells "add it to my cart" from a purchase that begins anew.</summary>
internal static partial class Adding
{
    /// <summary>True when the person adds to what is there.</summary>
    public static bool IsMeant(string message) => Words().IsMatch(string.Join(' ', TextFold.Words(message)));

    [GeneratedRegex(
        @"\b(add|also|too|as well|another|plus|ajoute[rz]?|aussi|egalement|encore|en plus)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Words();
}
