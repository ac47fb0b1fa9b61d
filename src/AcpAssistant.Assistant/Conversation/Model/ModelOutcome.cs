using AcpAssistant.Assistant.Conversation.Offline;

namespace AcpAssistant.Assistant.Conversation.Model;

/// <summary>Makes the turn's outcome from what was said and done.</summary>
internal static class ModelOutcome
{
    private const double Lowest = 0.55;
    private const double Highest = 0.95;
    private const double OfAbstention = 0.2;

    /// <summary>The outcome of a dialogue that went on without the model.</summary>
    public static TurnOutcome Of(DialogueTurn turn, DialogueReply reply) =>
        new()
        {
            Conversation = turn.Context.State,
            Route = reply.Route ?? turn.Guess.Route,
            Confidence = reply.Confidence ?? turn.Guess.Confidence,
            Reply = reply.Text,
            Abstained = reply.Abstained,
            Citations = reply.Citations,
            Products = reply.Products,
            Actions = [.. turn.Context.Actions],
            Checkout = turn.Context.Checkout,
            Handoff = turn.Context.Handoff,
        };

    /// <summary>The outcome of the model's turn; null when there is nothing to say, or nothing but courtesy where a task or an answer was wanted.</summary>
    public static TurnOutcome? Of(ModelTurn turn)
    {
        var reply = turn.Reply;
        var answered = reply.HasToolText || reply.Proven > 0;
        var route = turn.Task ?? turn.Dialogue.Guess.Route;
        if (reply.Text.Length == 0 || (!answered && !IsEnough(turn, route)))
        {
            return null;
        }

        turn.Dialogue.Context.Citations = reply.Citations;
        var said = new DialogueReply(reply.Text)
        {
            Citations = reply.Citations,
            Products = reply.Products,
            Abstained = !answered && reply.NotKnown,
            Confidence = Confidence(turn, answered),
            Route = route,
        };
        return Of(turn.Dialogue, HandOffOffer.After(said, turn.Dialogue));
    }

    // Courtesy answers courtesy; "I don't know" answers a question, but not a task that a tool exists for.
    private static bool IsEnough(ModelTurn turn, ChatRoute route) =>
        turn.Reply.NotKnown
            ? route
                is not (
                    ChatRoute.TrackOrder
                    or ChatRoute.CancelOrder
                    or ChatRoute.ChangeOrder
                    or ChatRoute.ReturnRefund
                    or ChatRoute.HumanAgent
                    or ChatRoute.Purchase
                )
            : route is ChatRoute.Smalltalk;

    private static double Confidence(ModelTurn turn, bool answered)
    {
        var reply = turn.Reply;
        return !answered ? (reply.NotKnown ? OfAbstention : turn.Dialogue.Guess.Confidence)
            : reply.Proven == 0 ? Highest
            : Lowest + ((Highest - Lowest) * reply.Proven / (reply.Proven + reply.Dropped));
    }
}
