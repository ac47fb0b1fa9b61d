using System.Text.RegularExpressions;
using AcpAssistant.Assistant.Conversation.Routing;
using AcpAssistant.Assistant.Conversation.Slots;
using AcpAssistant.Assistant.Conversation.Text;
using AcpAssistant.Assistant.Retrieval;
using AcpAssistant.Assistant.Tools;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>Tells the route of a message from its words and from where the conversation stands: the router alone sees neither the catalogue nor what was said before.</summary>
internal sealed partial class RouteReader(IRouter router, IProductResolver resolver, OrderNumbers orderNumbers)
{
    private const double Told = 0.9;
    private const double SureOfTopic = 0.55;
    private const double SureOfOther = 0.8;
    private const int LongestPointing = 5;

    /// <summary>The guess.</summary>
    public async Task<RouteGuess> ReadAsync(Turn turn, CancellationToken cancellationToken)
    {
        var message = turn.Message;
        if (IsOnlyOrderNumber(message))
        {
            return new RouteGuess(LastOrderRoute(turn) ?? ChatRoute.TrackOrder, Told, ChatRoute.TrackOrder);
        }

        var guess = router.Route(message);
        if (YesNo.Read(message) is not null && guess.Route != ChatRoute.CancelOrder)
        {
            return new RouteGuess(ChatRoute.Smalltalk, Told, guess.Route);
        }

        if (IsFury(message, guess.Route))
        {
            return new RouteGuess(ChatRoute.Complaint, Told, guess.Route);
        }

        if (RouteCues.Find(message) is not null)
        {
            return guess;
        }

        if (FollowUp(turn) is { } continued)
        {
            return continued;
        }

        if (PointsAtShown(turn))
        {
            return new RouteGuess(ChatRoute.ProductQuestion, Told, guess.Route);
        }

        var weighed = RouteEvidence.Weigh(guess, message, IsAboutOrder(turn));
        return await WithCatalogueAsync(weighed, turn, cancellationToken);
    }

    // "and the red one?" goes on with the question before, "what about shipping?" is another one.
    private RouteGuess? FollowUp(Turn turn)
    {
        if (Ellipsis.Rest(turn.Message) is not { } rest)
        {
            return null;
        }

        var own = router.Route(rest);
        var before = Ellipsis.Before(turn);
        return own.Confidence >= SureOfTopic && IsTopic(own.Route) && own.Route != before ? own
            : before is { } route ? new RouteGuess(route, Math.Max(own.Confidence, SureOfTopic), own.Route)
            : null;
    }

    private async Task<RouteGuess> WithCatalogueAsync(RouteGuess guess, Turn turn, CancellationToken cancellationToken)
    {
        var asksWhatThereIs =
            guess.Route
                is ChatRoute.ProductQuestion
                    or ChatRoute.Purchase
                    or ChatRoute.StoreInfo
                    or ChatRoute.OutOfScope
                    or ChatRoute.Smalltalk
            && Range().IsMatch(Folded(turn.Message));
        var adds = guess.Route != ChatRoute.Purchase && IsAdding(turn);
        if (!asksWhatThereIs && !adds && !IsDoubtful(guess))
        {
            return guess;
        }

        var resolution = await resolver.ResolveAsync(turn.Message, null, null, cancellationToken);
        var isNamed = resolution is ProductResolution.Known { How: "sku" or "mention" or "spelling" };
        if (adds && isNamed)
        {
            return new RouteGuess(ChatRoute.Purchase, Told, guess.Route);
        }

        if (asksWhatThereIs)
        {
            return isNamed || PointsAtFocus(turn)
                ? guess
                : new RouteGuess(ChatRoute.Recommendation, guess.Confidence, guess.Route);
        }

        // A product of this shop in the message: whatever else it is, it isn't outside the shop's business.
        return isNamed ? new RouteGuess(ChatRoute.ProductQuestion, Told, guess.Route) : guess;
    }

    // Who threatens and shouts wants no form to fill in, whatever the matter.
    private bool IsFury(string message, ChatRoute route) =>
        route
            is ChatRoute.ReturnRefund
                or ChatRoute.TrackOrder
                or ChatRoute.ProductQuestion
                or ChatRoute.PaymentInvoice
                or ChatRoute.Smalltalk
        && Mood.IsAngry(message)
        && !RouteEvidence.IsQuestion(message)
        && orderNumbers.Find(message, awaited: false) is null;

    // "also the footprint" while a cart is open goes into the cart.
    private static bool IsAdding(Turn turn) =>
        (
            turn.Conversation.Pending is { Tool: StartCheckoutTool.Name }
            || turn.Conversation.CheckoutSessionId is not null
        )
        && Adding.IsMeant(turn.Message)
        && !RouteEvidence.IsQuestion(turn.Message);

    private static bool IsDoubtful(RouteGuess guess) =>
        guess.Route is ChatRoute.OutOfScope or ChatRoute.Smalltalk or ChatRoute.HumanAgent or ChatRoute.Account
        || (
            guess.Route is ChatRoute.StoreInfo or ChatRoute.Offers or ChatRoute.PaymentInvoice or ChatRoute.Complaint
            && guess.Confidence < SureOfOther
        );

    private bool IsOnlyOrderNumber(string message)
    {
        if (orderNumbers.Find(message, awaited: false) is not { } number)
        {
            return false;
        }

        var rest = Contacts
            .WithoutEmails(message)
            .Replace(number.Value.Trim(), " ", StringComparison.OrdinalIgnoreCase);
        return TextFold.Words(rest).TrueForAll(word => Introducing().IsMatch(word));
    }

    private static ChatRoute? LastOrderRoute(Turn turn) =>
        turn.History.LastOrDefault(message => message.Answer is not null)?.Answer?.Route switch
        {
            ChatRoute.TrackOrder => ChatRoute.TrackOrder,
            ChatRoute.CancelOrder => ChatRoute.CancelOrder,
            ChatRoute.ChangeOrder => ChatRoute.ChangeOrder,
            ChatRoute.ReturnRefund => ChatRoute.ReturnRefund,
            _ => null,
        };

    private static bool IsAboutOrder(Turn turn) =>
        turn.Conversation.FocusOrderId is not null || LastOrderRoute(turn) is not null;

    private static bool IsTopic(ChatRoute route) =>
        route
            is ChatRoute.DeliveryInfo
                or ChatRoute.PaymentInvoice
                or ChatRoute.ReturnRefund
                or ChatRoute.Offers
                or ChatRoute.StoreInfo
                or ChatRoute.Account
                or ChatRoute.HumanAgent;

    private static bool PointsAtShown(Turn turn) =>
        !turn.Conversation.ShownProductIds.IsDefaultOrEmpty
        && TextFold.Words(turn.Message) is { Count: <= LongestPointing }
        && Overview.IsOnlyOrdinal(turn.Message);

    private static bool PointsAtFocus(Turn turn) =>
        (turn.Conversation.FocusProductId ?? turn.ContextProductId) is not null && Points.AtSomething(turn.Message);

    private static string Folded(string message) => string.Join(' ', TextFold.Words(message));

    [GeneratedRegex(
        @"\b((do|did) (you|u|ya) (have|sell|carry|stock|offer|got)|have you got|you got|got any|any (good )?\w+ (under|below|for)|looking for|show me|i m after|vous avez|avez vous|vendez vous|vous vendez|je cherche|montrez moi|proposez vous)\b(?!.{0,30}\b(store|stores|shop|shops|code|codes|discount|discounts|sale|sales|hours|orders|prompt|prompts|customers?|passwords?|emails?|data|reviews?|magasin|boutique|promo|promos|remise|remises|soldes|number|phone|ticket|order|account)\b)",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Range();

    [GeneratedRegex(
        @"^(order|number|no|nr|the|my|is|it|s|its|it s|this|here|and|for|email|e|mail|address|i|m|from|of|please|pls|commande|numero|n|ma|mon|la|le|c|est|et|voici|pour|adresse|courriel|ok|sure|thanks|merci|yes|oui|avec|with|hi|hello|bonjour)$",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Introducing();
}
