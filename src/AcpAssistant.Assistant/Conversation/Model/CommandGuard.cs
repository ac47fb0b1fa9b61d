using AcpAssistant.Assistant.Conversation.Offline;

namespace AcpAssistant.Assistant.Conversation.Model;

/// <summary>Keeps a model from starting what nobody asked for, whoever talked it into it: a task is refused when the person's words are clearly about something else.</summary>
internal static class CommandGuard
{
    private const double Sure = 0.75;

    /// <summary>True when the task may be what the person wants.</summary>
    public static bool MayBeMeant(ChatRoute task, DialogueTurn turn)
    {
        var (route, confidence, second) = turn.Guess;
        return confidence < Sure || route == task || second == task || !IsElsewhere(task, route);
    }

    /// <summary>True when a person may be called in at once, without an offer first.</summary>
    public static bool MayHandOver(DialogueTurn turn) =>
        turn.Guess.Route is ChatRoute.HumanAgent or ChatRoute.Complaint
        || turn.Guess.Second is ChatRoute.HumanAgent
        || turn.Context.State.TicketId is not null
        || Mood.IsAngry(turn.Message);

    private static bool IsElsewhere(ChatRoute task, ChatRoute route) =>
        task == ChatRoute.Purchase
            ? route
                is ChatRoute.TrackOrder
                    or ChatRoute.CancelOrder
                    or ChatRoute.ChangeOrder
                    or ChatRoute.ReturnRefund
                    or ChatRoute.Complaint
                    or ChatRoute.OutOfScope
                    or ChatRoute.HumanAgent
            : route
                is ChatRoute.ProductQuestion
                    or ChatRoute.Recommendation
                    or ChatRoute.Offers
                    or ChatRoute.StoreInfo
                    or ChatRoute.OutOfScope;
}
