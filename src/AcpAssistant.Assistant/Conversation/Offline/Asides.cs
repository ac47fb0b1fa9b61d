using System.Globalization;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>Keeps the assistant's own question open while the person asks something else in between.</summary>
internal static class Asides
{
    private const string Count = "asides";
    private const int Most = 2;

    /// <summary>Waits again for what was awaited before the turn, when the turn only answered a question.</summary>
    public static void Keep(AwaitedAnswer? before, DialogueTurn turn, DialogueReply reply)
    {
        var state = turn.Context.State;
        var route = reply.Route ?? turn.Guess.Route;
        if (
            before is null or { What: HandOffOffer.What or RulesAnswer.What or "wish" }
            || state.Awaiting is not null
            || state.Pending != turn.Turn.Conversation.Pending
            || route
                is not (
                    ChatRoute.ProductQuestion
                    or ChatRoute.DeliveryInfo
                    or ChatRoute.PaymentInvoice
                    or ChatRoute.Offers
                    or ChatRoute.StoreInfo
                    or ChatRoute.ReturnRefund
                )
        )
        {
            return;
        }

        var asides = before.Slots.TryGetValue(Count, out var told) ? int.Parse(told, CultureInfo.InvariantCulture) : 0;
        if (asides < Most)
        {
            turn.Context.State = state with
            {
                Awaiting = before with
                {
                    Slots = before.Slots.SetItem(Count, (asides + 1).ToString(CultureInfo.InvariantCulture)),
                },
            };
        }
    }
}
