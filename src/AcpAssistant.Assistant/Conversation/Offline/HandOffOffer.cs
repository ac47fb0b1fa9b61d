using System.Collections.Immutable;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>Counts abstentions; after two in a row a person is offered.</summary>
internal static class HandOffOffer
{
    /// <summary>What is awaited after the offer.</summary>
    public const string What = "handoff_offer";

    private const int AbstentionsBeforeOffer = 2;

    /// <summary>The reply, with the offer when it is due.</summary>
    public static DialogueReply After(DialogueReply reply, DialogueTurn turn)
    {
        var state = turn.Context.State;
        if (!reply.Abstained)
        {
            turn.Context.State = state with { AbstainedInARow = 0 };
            return reply;
        }

        var count = state.AbstainedInARow + 1;
        turn.Context.State = state with { AbstainedInARow = count };
        if (count < AbstentionsBeforeOffer || state.TicketId is not null)
        {
            return state.TicketId is null
                ? reply
                : reply with
                {
                    Text = turn.Wording.Say("handoff.added", ("ticket", state.TicketId)),
                };
        }

        Await(turn, "low_confidence");
        return reply with { Text = reply.Text + "\n\n" + turn.Wording.Say("handoff.offer") };
    }

    /// <summary>Waits for a yes to being passed on.</summary>
    public static void Await(DialogueTurn turn, string reason) =>
        turn.Context.State = turn.Context.State with
        {
            Awaiting = new AwaitedAnswer(
                What,
                ChatRoute.HumanAgent,
                ImmutableSortedDictionary<string, string>.Empty.Add("reason", reason).Add("wish", turn.Message)
            ),
        };
}
