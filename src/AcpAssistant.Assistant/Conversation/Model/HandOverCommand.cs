using AcpAssistant.Assistant.Conversation.Offline;
using AcpAssistant.Assistant.Tools;

namespace AcpAssistant.Assistant.Conversation.Model;

/// <summary>Calls a person in when the customer wants one; when only the model does, offers it.</summary>
internal sealed class HandOverCommand(HandOffTool handOff, HandOffSummarizer summarizer)
{
    /// <summary>What is said.</summary>
    public async Task<DialogueReply> RunAsync(DialogueTurn turn, CancellationToken cancellationToken)
    {
        if (!CommandGuard.MayHandOver(turn))
        {
            HandOffOffer.Await(turn, "low_confidence");
            turn.Context.Record(HandOffTool.Name, "offered");
            return new DialogueReply(turn.Wording.Say("handoff.offer"));
        }

        var angry = Mood.IsAngry(turn.Message);
        var wish = await summarizer.SumUpAsync(turn, cancellationToken);
        var reference = await handOff.RunAsync(angry ? "anger" : "requested", wish, turn.Context, cancellationToken);
        return new DialogueReply(
            turn.Wording.Say(angry ? "handoff.sorry" : "handoff.done", ("ticket", reference.TicketId))
        );
    }
}
