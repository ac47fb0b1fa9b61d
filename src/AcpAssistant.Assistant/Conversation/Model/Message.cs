using System.Text.RegularExpressions;
using AcpAssistant.Assistant.Conversation.Slots;
using AcpAssistant.Assistant.Conversation.Text;

namespace AcpAssistant.Assistant.Conversation.Model;

/// <summary>What can be told of a message without understanding it.</summary>
internal static partial class Message
{
    /// <summary>True when something may be left to answer after a tool answered its part.</summary>
    public static bool HasSeveralParts(string message) =>
        message.Count(character => character is '?') > 1 || Joined().IsMatch(string.Join(' ', TextFold.Words(message)));

    /// <summary>A wish to buy as the model put it, as long as the person has said the quantity in it; else the person's own words.</summary>
    public static string Grounded(string request, ModelTurn turn)
    {
        var said = turn
            .Dialogue.Turn.History.Where(message => message.Author is "visitor")
            .Select(message => message.Text);
        return
            Quantities.Read(request) is null or 1
            || said.Append(turn.Dialogue.Message).Any(words => Quantities.Read(words) == Quantities.Read(request))
            ? request
            : turn.Dialogue.Message;
    }

    [GeneratedRegex(@"\w+ \w+ \w+ (and|also|plus|et|aussi|puis) \w+ \w+ \w+", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Joined();
}
