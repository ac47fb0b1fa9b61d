using AcpAssistant.Assistant.Conversation.Answers;
using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>Questions about the shop's rules and everything that is nobody else's: answered from help articles with citations, or not at all.</summary>
internal sealed class KnowledgeDialogue(Answerer answerer) : IDialogue
{
    /// <inheritdoc/>
    public bool Begins(ChatRoute route) =>
        route
            is ChatRoute.DeliveryInfo
                or ChatRoute.PaymentInvoice
                or ChatRoute.Offers
                or ChatRoute.StoreInfo
                or ChatRoute.Account
                or ChatRoute.OutOfScope;

    /// <inheritdoc/>
    public bool Asked(string what) => false;

    /// <inheritdoc/>
    public async Task<DialogueReply> BeginAsync(DialogueTurn turn, CancellationToken cancellationToken) =>
        await TryAsync(turn, cancellationToken) ?? Unknown(turn);

    /// <inheritdoc/>
    public Task<DialogueReply?> ContinueAsync(
        DialogueTurn turn,
        AwaitedAnswer awaited,
        CancellationToken cancellationToken
    ) => Task.FromResult<DialogueReply?>(null);

    /// <summary>The answer from help articles; null when there is none.</summary>
    public async Task<DialogueReply?> TryAsync(DialogueTurn turn, CancellationToken cancellationToken)
    {
        await turn.Emit(new ChatEvent.Status("searching"));
        var question = Ellipsis.Complete(turn) ?? turn.Message;
        var answer = await answerer.AnswerAsync(
            new AnswerScope(question, turn.Wording.Language) { Kind = DocumentKind.Help },
            cancellationToken
        );
        turn.Context.Record("search_knowledge", answer.Found ? "ok" : "nothing_found", ("query", question));
        if (!answer.Found)
        {
            return null;
        }

        turn.Context.Citations = answer.Citations;
        return new DialogueReply(answer.Text)
        {
            Citations = answer.Citations,
            Confidence = answer.Confidence,
            // What our own articles answer is not out of scope, whatever the router took it for.
            Route = turn.Guess.Route == ChatRoute.OutOfScope ? ChatRoute.ProductQuestion : null,
        };
    }

    /// <summary>Says that there is no answer.</summary>
    public static DialogueReply Unknown(DialogueTurn turn) =>
        new(turn.Wording.Say(turn.Guess.Route == ChatRoute.OutOfScope ? "answer.out_of_scope" : "answer.unknown"))
        {
            Abstained = true,
        };
}
