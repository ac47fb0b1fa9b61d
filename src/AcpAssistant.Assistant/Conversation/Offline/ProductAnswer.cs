using System.Collections.Immutable;
using AcpAssistant.Assistant.Conversation.Answers;
using AcpAssistant.Assistant.Tools;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>Answers a question about one product: price and stock from the catalogue, fit from explicit facts, everything else from facts and documents with citations.</summary>
internal sealed class ProductAnswer(ProductDetailsTool details, Answerer answerer, Compatibility compatibility)
{
    /// <summary>The answer, or that the product's information doesn't say.</summary>
    public async Task<DialogueReply> AnswerAsync(
        DialogueTurn turn,
        string asked,
        string productId,
        string title,
        CancellationToken cancellationToken
    )
    {
        await turn.Emit(new ChatEvent.Status("searching"));
        var question = string.Equals(asked, turn.Message, StringComparison.Ordinal)
            ? Ellipsis.Complete(turn) ?? asked
            : asked;
        var view = await details.RunAsync(productId, turn.Context, cancellationToken);
        // "and in red?" asks for the colour, whatever was asked before.
        if (
            view is { Variants.IsEmpty: false }
            && (Shelf.Answer(asked, view, turn.Wording) ?? Shelf.Answer(question, view, turn.Wording))
                is { } fromCatalogue
        )
        {
            return new DialogueReply(fromCatalogue) { Products = Cards(view), Route = ChatRoute.ProductQuestion };
        }

        var name = view?.Title ?? title;
        if (await compatibility.AnswerAsync(turn, question, productId, name, cancellationToken) is { } fits)
        {
            return fits with { Products = Cards(view), Route = ChatRoute.ProductQuestion };
        }

        var scope = new AnswerScope(question, turn.Wording.Language) { ProductId = productId, ProductTitle = name };
        var answer = Overview.IsAskedFor(question)
            ? await answerer.DescribeAsync(scope, cancellationToken)
            : await answerer.AnswerAsync(scope, cancellationToken);
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
        // Only the product's own word, in the person's language, is a yes or a no.
        var isOwn =
            answer.IsOfProduct && string.Equals(answer.Language, turn.Wording.Language, StringComparison.Ordinal);
        var opener =
            isOwn && answer.Citations is [var only] ? YesNoOpener.For(question, name, only.Quote, turn.Wording) : "";
        return new DialogueReply(opener + AnswerFrame.Say(answer, turn.Wording, name))
        {
            Citations = answer.Citations,
            Products = Cards(view),
            Confidence = answer.Confidence,
            Route = ChatRoute.ProductQuestion,
        };
    }

    private static ImmutableArray<ProductCard> Cards(ProductView? view) => view?.Card is { } card ? [card] : [];
}
