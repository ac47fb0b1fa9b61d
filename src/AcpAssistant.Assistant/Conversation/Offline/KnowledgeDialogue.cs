using AcpAssistant.Assistant.Conversation.Answers;
using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Assistant.Retrieval;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>Questions about the shop's rules and everything that is nobody else's: answered from help articles with citations, or not at all.</summary>
internal sealed class KnowledgeDialogue(Answerer answerer, ProductScope products) : IDialogue
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
        turn.Turn.ContextProductId is null
            ? await TryAsync(turn, cancellationToken) ?? await OfProductAsync(turn, cancellationToken) ?? Unknown(turn)
            : await OfProductAsync(turn, cancellationToken) ?? await OnPageAsync(turn, cancellationToken);

    // On a product's page a question that says neither "it" nor "you" may be about either: only a sure article answers it.
    private async Task<DialogueReply> OnPageAsync(DialogueTurn turn, CancellationToken cancellationToken)
    {
        var question = Question.Read(turn.Message, turn.Wording.Language, productTitle: null);
        var article = await TryAsync(turn, cancellationToken);
        var isSure =
            question.AsksForService || question.AddressesShop || article is { Confidence: >= ArticleFit.SureOfArticle };
        if (article is not null && isSure)
        {
            return article;
        }

        turn.Context.Citations = [];
        return Unknown(turn);
    }

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

        return Reply(turn, answer, product: null);
    }

    // "Is it weather sealed?" on a product's page is about the product, whatever the router took it for.
    private async Task<DialogueReply?> OfProductAsync(DialogueTurn turn, CancellationToken cancellationToken)
    {
        var resolution = await products.ResolveAsync(turn, turn.Message, cancellationToken);
        if (resolution is not ProductResolution.Known { How: not "conversation" } known)
        {
            return null;
        }

        var scope = new AnswerScope(turn.Message, turn.Wording.Language)
        {
            ProductId = known.ProductId,
            ProductTitle = known.Title,
        };
        var answer = await answerer.AnswerAsync(scope, cancellationToken);
        if (answer.Found)
        {
            turn.Context.Record("search_knowledge", "ok", ("query", turn.Message), ("product_id", known.ProductId));
            return Reply(turn, answer, known.Title);
        }

        return Points.AtSomething(turn.Message)
            ? new DialogueReply(turn.Wording.Say("product.unknown", ("product", known.Title)))
            {
                Abstained = true,
                Confidence = answer.Confidence,
                Route = ChatRoute.ProductQuestion,
            }
            : null;
    }

    private static DialogueReply Reply(DialogueTurn turn, GroundedAnswer answer, string? product)
    {
        turn.Context.Citations = answer.Citations;
        return new DialogueReply(AnswerFrame.Say(answer, turn.Wording, product))
        {
            Citations = answer.Citations,
            Confidence = answer.Confidence,
            // What our own articles answer is not out of scope, whatever the router took it for.
            Route = answer.IsOfProduct || turn.Guess.Route == ChatRoute.OutOfScope ? ChatRoute.ProductQuestion : null,
        };
    }

    /// <summary>Says that there is no answer.</summary>
    public static DialogueReply Unknown(DialogueTurn turn) =>
        new(turn.Wording.Say(turn.Guess.Route == ChatRoute.OutOfScope ? "answer.out_of_scope" : "answer.unknown"))
        {
            Abstained = true,
        };
}
