using System.Text.RegularExpressions;
using AcpAssistant.Assistant.Conversation.Text;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>Completes a question that leaves out what the one before said: "and the Fujifilm X-T5?" after "does it fit a Canon EF?".</summary>
internal static partial class Ellipsis
{
    private const int MostWords = 9;

    /// <summary>The whole question; null when the message is one already, has another matter, or there is nothing before it to complete it with.</summary>
    public static string? Complete(DialogueTurn turn)
    {
        var before = Before(turn.Turn);
        var asked = turn.Turn.History.LastOrDefault(message => message.Author is "visitor")?.Text;
        return before is not null && before == turn.Guess.Route && asked is not null && Rest(turn.Message) is { } rest
            ? $"{Verbs(asked)} {rest}"
            : null;
    }

    /// <summary>What the message says behind "and …" or "what about …"; null when it doesn't begin so or is a long one.</summary>
    public static string? Rest(string message) =>
        TextFold.Words(message).Count <= MostWords
        && Opening().Match(message.TrimStart()) is { Success: true } opening
        && message.TrimStart()[opening.Length..].TrimStart() is { Length: > 0 } rest
            ? rest
            : null;

    /// <summary>Route of the question before, when it is of a kind that can be completed.</summary>
    public static ChatRoute? Before(Turn turn) =>
        turn.History.LastOrDefault(message => message.Answer is not null)?.Answer?.Route
            is ChatRoute.ProductQuestion
                or ChatRoute.DeliveryInfo
                or ChatRoute.ReturnRefund
                or ChatRoute.PaymentInvoice
            ? turn.History.Last(message => message.Answer is not null).Answer!.Route
            : null;

    // Of the question before only what is asked is kept; its object is what the new message replaces.
    private static string Verbs(string asked) =>
        Compatible().Match(asked) is { Success: true } match
            ? asked[..(match.Index + match.Length)]
            : asked.TrimEnd('?', '.', '!', ' ');

    [GeneratedRegex(
        @"^(and what about|and how about|what about|how about|and|same for|et pour|et avec|et|qu'en est-il|qu’en est-il)\b(?! (my|ma|mon) (order|commande))",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"\b(fits?|compatible|works?|mounts?|monte|va|adapte|fonctionne)\b\s*(with|on|to|avec|sur)?",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Compatible();
}
