using System.Text.RegularExpressions;
using AcpAssistant.Assistant.Conversation.Text;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>Tells whether a product is asked about as a whole.</summary>
internal static partial class Overview
{
    /// <summary>True for "tell me more about it", "what is it like", "parlez-moi de cette veste".</summary>
    public static bool IsAskedFor(string question) =>
        Whole().IsMatch(string.Join(' ', TextFold.Words(question))) || IsOnlyOrdinal(question);

    /// <summary>True for "the second one" and nothing else: the person wants to hear of it.</summary>
    public static bool IsOnlyOrdinal(string question) => Ordinal().IsMatch(string.Join(' ', TextFold.Words(question)));

    [GeneratedRegex(
        @"^(and |et |ok |show me |what about |how about |tell me about )*(the|le|la|number|numero)? ?(first|second|third|fourth|fifth|1st|2nd|3rd|premiere?|deuxieme|seconde?|troisieme|quatrieme|cinquieme)( one| item)?( please| svp)?$",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Ordinal();

    [GeneratedRegex(
        @"\b(tell me (more )?about|more (info|information|details) (on|about)|describe|what is (it|this|that) like|what can you tell|parlez? moi (de|du)|dites? m en plus|en savoir plus|plus d (infos|informations|details)|decri(s|vez))\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Whole();
}
