using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AcpAssistant.Assistant.Conversation.Text;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>Tells a question about the shop's rules ("how long can I return something?") from the wish to do it now, and answers the first.</summary>
internal sealed partial class RulesAnswer(KnowledgeDialogue knowledge)
{
    /// <summary>What is awaited after the offer to do it now.</summary>
    public const string What = "rules_offer";

    /// <summary>The answer with the offer to do it; null when the person wants it done or the rules don't say.</summary>
    public async Task<DialogueReply?> TryAsync(DialogueTurn turn, CancellationToken cancellationToken)
    {
        if (!AsksForRules(turn.Message) || await knowledge.TryAsync(turn, cancellationToken) is not { } answer)
        {
            return null;
        }

        if (turn.Turn.Conversation.Awaiting is not null)
        {
            // In the midst of doing it the offer to do it would be odd.
            return answer;
        }

        turn.Context.State = turn.Context.State with
        {
            Awaiting = new AwaitedAnswer(What, turn.Guess.Route, ImmutableSortedDictionary<string, string>.Empty),
        };
        return answer with { Text = answer.Text + "\n\n" + turn.Wording.Say("rules.offer." + turn.Guess.Route) };
    }

    /// <summary>True for a question about how things are done in general.</summary>
    internal static bool AsksForRules(string message)
    {
        var text = string.Join(' ', TextFold.Words(message));
        return Supposed().IsMatch(text) || (Rules().IsMatch(text) && !Own().IsMatch(text));
    }

    [GeneratedRegex(
        @"\b(polic(y|ies)|politique|conditions|rules?|window|how (long|many days|much|do|does|can|to)|what (is|s|are|if|happens)|can i (return|exchange|send|still|get (a|my))|how (do|does) .{0,20}(work)|do (you|i) (accept|have to|need|take|offer|pay)|who pays|is it possible|are returns|is (the )?return|which items|until when|combien|comment|quel(le)?s?|puis je|peut on|est ce que je peux|jusqu a quand|delai|faut il|les retours|qui paie)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Rules();

    [GeneratedRegex(
        @"\b(what (happens )?if|que se passe t il si|(can|could|may) (i|we|you) .{0,60}\bif|(puis je|peut on|est ce que je peux) .{0,60}\bsi)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Supposed();

    [GeneratedRegex(
        @"\b(my order|my parcel|my package|my refund|ma commande|mon colis|mon remboursement|i ordered|i bought|j ai (achete|commande)|i want|i d like|je (veux|voudrais|souhaite))\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Own();
}
