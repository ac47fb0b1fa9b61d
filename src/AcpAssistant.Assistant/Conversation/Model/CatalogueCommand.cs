using System.Collections.Immutable;
using AcpAssistant.Assistant.Conversation.Offline;
using AcpAssistant.Assistant.Retrieval;
using AcpAssistant.Assistant.Tools;

namespace AcpAssistant.Assistant.Conversation.Model;

/// <summary>Price, stock and options of a product, said from the catalogue as it is now; a model never says them itself.</summary>
internal sealed class CatalogueCommand(ProductScope scope, ProductDetailsTool details)
{
    private const int MostCards = 3;

    private static readonly ImmutableSortedDictionary<string, string> Nothing = ImmutableSortedDictionary<
        string,
        string
    >.Empty;

    /// <summary>What is said to a question about price, stock, colours or sizes.</summary>
    public async Task<DialogueReply> RunAsync(DialogueTurn turn, CancellationToken cancellationToken)
    {
        switch (await scope.ResolveAsync(turn, turn.Message, cancellationToken))
        {
            case ProductResolution.Known known:
                return await TellAsync(turn, known, cancellationToken);
            case ProductResolution.Ambiguous several:
                return ProductScope.Ask(turn, ChatRoute.ProductQuestion, several, Nothing);
            default:
                return ProductScope.AskOpen(turn, ChatRoute.ProductQuestion, Nothing);
        }
    }

    /// <summary>Cards of the products that an answer cites.</summary>
    public async Task<ImmutableArray<ProductCard>> CardsAsync(ModelTurn turn, CancellationToken cancellationToken)
    {
        var cited = turn.Reply.Citations.Select(citation => citation.ChunkId).ToHashSet(StringComparer.Ordinal);
        var ids = turn
            .Passages.All.Where(chunk => cited.Contains(chunk.Id))
            .Select(chunk => chunk.ProductId)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Take(MostCards);
        var cards = ImmutableArray.CreateBuilder<ProductCard>();
        foreach (var id in ids)
        {
            if (await details.RunAsync(id, turn.Dialogue.Context, cancellationToken) is { Card: { } card })
            {
                cards.Add(card);
            }
        }

        return cards.ToImmutable();
    }

    private async Task<DialogueReply> TellAsync(
        DialogueTurn turn,
        ProductResolution.Known known,
        CancellationToken cancellationToken
    )
    {
        var view = await details.RunAsync(known.ProductId, turn.Context, cancellationToken);
        return view is null or { Variants.IsEmpty: true }
            ? new DialogueReply(turn.Wording.Say("product.unknown", ("product", view?.Title ?? known.Title)))
            {
                Abstained = true,
            }
            : new DialogueReply(Shelf.Answer(turn.Message, view, turn.Wording) ?? Shelf.OptionsOf(view, turn.Wording))
            {
                Products = view.Card is { } card ? [card] : [],
            };
    }
}
