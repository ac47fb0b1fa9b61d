using System.Collections.Immutable;
using AcpAssistant.Assistant.Conversation.Answers;
using AcpAssistant.Assistant.Retrieval;
using AcpAssistant.Assistant.Tools;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>Questions about a product: price and stock from the catalogue, everything else from its facts and documents with citations.</summary>
internal sealed class ProductDialogue(
    ProductScope scope,
    ProductDetailsTool details,
    Answerer answerer,
    Compatibility compatibility,
    KnowledgeDialogue knowledge
) : IDialogue
{
    private const double SureOfHelp = 0.6;

    /// <inheritdoc/>
    public bool Begins(ChatRoute route) => route == ChatRoute.ProductQuestion;

    /// <inheritdoc/>
    public bool Asked(string what) => what is ProductScope.What;

    /// <inheritdoc/>
    public async Task<DialogueReply> BeginAsync(DialogueTurn turn, CancellationToken cancellationToken)
    {
        var resolution = await scope.ResolveAsync(turn, turn.Message, cancellationToken);
        if (resolution is ProductResolution.Known known)
        {
            return await AnswerAsync(turn, turn.Message, known.ProductId, known.Title, cancellationToken);
        }

        // "How do I wash a down jacket?" is answered by an article, whichever jacket it is.
        var general = await knowledge.TryAsync(turn, cancellationToken);
        return resolution switch
        {
            ProductResolution.Ambiguous several when general is not { Confidence: >= SureOfHelp } => ProductScope.Ask(
                turn,
                ChatRoute.ProductQuestion,
                several,
                ImmutableSortedDictionary<string, string>.Empty
            ),
            ProductResolution.None when general is null && Points.AtSomething(turn.Message) => ProductScope.AskOpen(
                turn,
                ChatRoute.ProductQuestion,
                ImmutableSortedDictionary<string, string>.Empty
            ),
            _ => general ?? KnowledgeDialogue.Unknown(turn),
        };
    }

    /// <inheritdoc/>
    public async Task<DialogueReply?> ContinueAsync(
        DialogueTurn turn,
        AwaitedAnswer awaited,
        CancellationToken cancellationToken
    )
    {
        if (awaited.Route != ChatRoute.ProductQuestion)
        {
            return null;
        }

        var question = ProductScope.QuestionOf(awaited);
        if (ProductScope.Chosen(awaited, turn.Message) is { } chosen)
        {
            turn.Context.State = turn.Context.State with { FocusProductId = chosen.Id };
            return await AnswerAsync(turn, question, chosen.Id, chosen.Title, cancellationToken);
        }

        if (Switch.IsNewMatter(turn, awaited))
        {
            return null;
        }

        return await scope.ResolveAsync(turn, turn.Message, cancellationToken) switch
        {
            ProductResolution.Known known => await AnswerAsync(
                turn,
                question,
                known.ProductId,
                known.Title,
                cancellationToken
            ),
            ProductResolution.Ambiguous several => ProductScope.Ask(
                turn,
                ChatRoute.ProductQuestion,
                several,
                awaited.Slots
            ),
            _ => null,
        };
    }

    private async Task<DialogueReply> AnswerAsync(
        DialogueTurn turn,
        string question,
        string productId,
        string title,
        CancellationToken cancellationToken
    )
    {
        await turn.Emit(new ChatEvent.Status("searching"));
        var view = await details.RunAsync(productId, turn.Context, cancellationToken);
        if (view is { Variants.IsEmpty: false } && Shelf.Answer(question, view, turn.Wording) is { } fromCatalogue)
        {
            return new DialogueReply(fromCatalogue) { Products = Cards(view), Route = ChatRoute.ProductQuestion };
        }

        var name = view?.Title ?? title;
        if (await compatibility.AnswerAsync(turn, question, productId, name, cancellationToken) is { } fits)
        {
            return fits with { Products = Cards(view), Route = ChatRoute.ProductQuestion };
        }

        var answer = await answerer.AnswerAsync(
            new AnswerScope(question, turn.Wording.Language) { ProductId = productId, ProductTitle = name },
            cancellationToken
        );
        turn.Context.Record(
            "search_knowledge",
            answer.Found ? "ok" : "nothing_found",
            ("query", question),
            ("product_id", productId)
        );
        if (!answer.Found)
        {
            return new DialogueReply(turn.Wording.Say("product.unknown", ("product", name)))
            {
                Abstained = true,
                Confidence = answer.Confidence,
                Route = ChatRoute.ProductQuestion,
            };
        }

        turn.Context.Citations = answer.Citations;
        return new DialogueReply(answer.Text)
        {
            Citations = answer.Citations,
            Products = Cards(view),
            Confidence = answer.Confidence,
            Route = ChatRoute.ProductQuestion,
        };
    }

    private static ImmutableArray<ProductCard> Cards(ProductView? view) => view?.Card is { } card ? [card] : [];
}
