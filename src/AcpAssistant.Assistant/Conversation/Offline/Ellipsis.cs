using System.Text.RegularExpressions;
using AcpAssistant.Assistant.Conversation.Text;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>Completes a question that leaves out what the one before said: "and the Fujifilm X-T5?" after "does it fit a Canon EF?".</summary>
internal static partial class Ellipsis
{
    private const int MostWords = 9;

    /// <summary>The whole question; null when the message is one already or there is nothing before it to complete it with.</summary>
    public static string? Complete(DialogueTurn turn)
    {
        var words = TextFold.Words(turn.Message);
        var before = turn.Turn.History.LastOrDefault(message => message.Answer is not null)?.Answer;
        var asked = turn.Turn.History.LastOrDefault(message => message.Author is "visitor")?.Text;
        return
            before
                is {
                    Route: ChatRoute.ProductQuestion
                        or ChatRoute.DeliveryInfo
                        or ChatRoute.ReturnRefund
                        or ChatRoute.PaymentInvoice
                }
            && asked is not null
            && words.Count <= MostWords
            && Opening().IsMatch(string.Join(' ', words))
            ? $"{Verbs(asked)} {Opening().Replace(turn.Message.TrimStart(), "").TrimStart()}"
            : null;
    }

    /// <summary>The turn on the route of the question that the message completes; unchanged when it completes none.</summary>
    public static DialogueTurn Routed(DialogueTurn turn) =>
        Complete(turn) is null
            ? turn
            : turn with
            {
                Guess = turn.Guess with
                {
                    Route = turn.Turn.History.Last(message => message.Answer is not null).Answer!.Route,
                },
            };

    // Of the question before only what is asked is kept; its object is what the new message replaces.
    private static string Verbs(string asked) =>
        Compatible().Match(asked) is { Success: true } match
            ? asked[..(match.Index + match.Length)]
            : asked.TrimEnd('?', '.', '!', ' ');

    [GeneratedRegex(
        @"^(and what about|and how about|what about|how about|and|same for|et pour|et avec|et|qu en est il)\b(?! (my|ma|mon) (order|commande))",
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
