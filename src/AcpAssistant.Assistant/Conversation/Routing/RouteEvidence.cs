using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AcpAssistant.Assistant.Conversation.Text;

namespace AcpAssistant.Assistant.Conversation.Routing;

/// <summary>Asks for a word that speaks for a route before a dialogue is begun that nobody asked for: "change the picture size" is no change of an order.</summary>
internal static partial class RouteEvidence
{
    private const double Doubtful = 0.5;

    private static readonly FrozenDictionary<ChatRoute, string[]> Wanted = new Dictionary<ChatRoute, string[]>
    {
        [ChatRoute.TrackOrder] = ["order", "parcel", "track", "arrive", "ship", "notyet"],
        [ChatRoute.CancelOrder] = ["cancel"],
        [ChatRoute.ChangeOrder] = ["order", "parcel", "address", "arrive", "ship"],
        [ChatRoute.Purchase] = ["buy", "order", "wish"],
        [ChatRoute.Complaint] = ["broken", "wrongitem", "anger", "notyet", "refund", "trouble"],
    }.ToFrozenDictionary();

    /// <summary>The guess, or the next best one when no word of the message speaks for it.</summary>
    /// <param name="guess">What the classifier says.</param>
    /// <param name="message">The person's words.</param>
    /// <param name="aboutOrder">True when the conversation is about an order already, so that "change it" needs no noun.</param>
    public static RouteGuess Weigh(RouteGuess guess, string message, bool aboutOrder)
    {
        var words = TextFold.Words(message);
        if (Holds(guess.Route, message, words, aboutOrder))
        {
            return guess;
        }

        var next = Holds(guess.Second, message, words, aboutOrder) ? guess.Second : ChatRoute.ProductQuestion;
        return new RouteGuess(next, Math.Min(guess.Confidence, Doubtful), guess.Route);
    }

    /// <summary>True for a message that asks: by a question mark, or by how it begins.</summary>
    public static bool IsQuestion(string message) =>
        message.TrimEnd().EndsWith('?') || Asking().IsMatch(string.Join(' ', TextFold.Words(message)));

    /// <summary>True when the message has a word of buying.</summary>
    public static bool SpeaksOfBuying(string message) => Buying().IsMatch(string.Join(' ', TextFold.Words(message)));

    private static bool Holds(ChatRoute route, string message, List<string> words, bool aboutOrder)
    {
        if (!Wanted.TryGetValue(route, out var groups))
        {
            return true;
        }

        if (route == ChatRoute.Purchase && IsQuestion(message))
        {
            return SpeaksOfBuying(message);
        }

        return (aboutOrder && route is ChatRoute.TrackOrder or ChatRoute.ChangeOrder)
            || words.SelectMany(Concepts.Near).Any(group => groups.Contains(group, StringComparer.Ordinal))
            || (route == ChatRoute.Purchase && (Slots.Quantities.Read(message) is not null || SpeaksOfBuying(message)));
    }

    [GeneratedRegex(
        @"^(?:(?:and|so|ok|okay|but|hi|hello|hey|also|et|mais|alors|bonjour|salut|please|sorry|oh) )*(?:can|could|do|does|did|is|are|was|will|would it|would this|would they|what|whats|how|which|who|when|where|why|has|have you|should|est ce|est il|est elle|peut|peuvent|puis je|quels?|quelles?|combien|comment|pourquoi|quand|ou|qui|avez|a t|sont|y a t|c est quoi|qu est)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Asking();

    [GeneratedRegex(
        @"\b(buy|buying|purchase|order|ordering|take|get|add|cart|basket|checkout|acheter|achete|prendre|prends|prendrai|commander|panier)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Buying();
}
