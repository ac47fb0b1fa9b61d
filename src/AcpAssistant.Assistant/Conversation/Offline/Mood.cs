using System.Text.RegularExpressions;
using AcpAssistant.Assistant.Conversation.Text;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>Notices anger, so that a person takes over.</summary>
internal static partial class Mood
{
    /// <summary>True for plain words of anger, threats to go to court or a review site, or shouting.</summary>
    public static bool IsAngry(string message) =>
        Angry().IsMatch(string.Join(' ', TextFold.Words(message))) || IsShouting(message);

    /// <summary>True for insults; they are met calmly and make no ticket.</summary>
    public static bool IsRude(string message) => Rude().IsMatch(string.Join(' ', TextFold.Words(message)));

    private static bool IsShouting(string message)
    {
        var letters = message.Count(char.IsLetter);
        return letters > 20
            && message.Count(char.IsUpper) > letters * 0.8
            && message.Contains('!', StringComparison.Ordinal);
    }

    [GeneratedRegex(
        @"\b(furious|unacceptable|ridiculous|outrageous|disgusting|pathetic|scam|scammers|fraud|lawyer|sue you|worst|fed up|sick of|third time|useless|rip off|ripoff|terrible service|trading standards|chargeback"
            + @"|inadmissible|inacceptable|scandaleux|scandaleuse|honteux|honteuse|arnaque|arnaqueurs|escroquerie|avocat|furieux|furieuse|ras le bol|marre|troisieme fois|lamentable|nul|nulle|incompetents?|pire service)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Angry();

    [GeneratedRegex(
        @"\b(fuck\w*|f off|stfu|shut up|idiot|moron|stupid (bot|machine|thing|robot)|dumb (bot|machine|thing)|you suck|you re (useless|stupid|dumb)|bullshit|bitch|asshole|dickhead|crap bot"
            + @"|foutre|connard|connasse|putain|merde|ta gueule|ferme la|abrutie?|debile|imbecile|tu es (nul|nulle|con|conne|bete|stupide)|espece de|encule|salope|batard)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Rude();
}
