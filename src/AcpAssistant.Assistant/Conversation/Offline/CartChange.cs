using System.Text.RegularExpressions;
using AcpAssistant.Assistant.Conversation.Routing;
using AcpAssistant.Assistant.Conversation.Slots;
using AcpAssistant.Assistant.Conversation.Text;
using AcpAssistant.Assistant.Retrieval;
using AcpAssistant.Assistant.Tools;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>"Actually make it three", "yes, but in L", "without the socks": changes the cart that waits for a yes or whose checkout isn't finished.</summary>
internal sealed partial class CartChange(StartCheckoutTool checkout, VariantChooser chooser, IProductResolver resolver)
{
    private const int LongestChange = 10;
    private const int ShortestToNeedNoVerb = 4;

    /// <summary>The cart put before the person anew; null when the message changes nothing in it.</summary>
    public async Task<DialogueReply?> TryAsync(DialogueTurn turn, CancellationToken cancellationToken)
    {
        var words = TextFold.Words(turn.Message);
        var text = string.Join(' ', words);
        var changes = Changing().IsMatch(text);
        if (
            words.Count > LongestChange
            || Adding.IsMeant(turn.Message)
            || (!changes && (words.Count > ShortestToNeedNoVerb || RouteEvidence.IsQuestion(turn.Message)))
            || RouteCues.Find(turn.Message) is not (null or ChatRoute.Purchase)
        )
        {
            return null;
        }

        var cart = await checkout.OpenCartAsync(turn.Context, mayBeStarted: changes, cancellationToken);
        if (cart.Count == 0 || await MeantAsync(turn, cart, cancellationToken) is not { } at)
        {
            return null;
        }

        if (cart.Count > 1 && (Removing().IsMatch(text) || Keeping().IsMatch(text)))
        {
            var goes = Removing().IsMatch(text);
            return await chooser.ProposeAsync(
                turn,
                [.. cart.Where((_, i) => i == at != goes).Select(line => line.Wanted)],
                null,
                cancellationToken
            );
        }

        return await ChangeAsync(turn, cart, at, cancellationToken);
    }

    private async Task<DialogueReply?> ChangeAsync(
        DialogueTurn turn,
        IReadOnlyList<CartLine> cart,
        int at,
        CancellationToken cancellationToken
    )
    {
        var (wanted, product, options) = cart[at];
        var choice = OptionChoice.Read(product, turn.Message, options);
        var quantity = VariantChooser.QuantityIn(turn.Message, product, choice);
        var same = choice.Chosen.All(option =>
            string.Equals(options.GetValueOrDefault(option.Key), option.Value, StringComparison.OrdinalIgnoreCase)
        );
        if (same && choice.Unknown is null && quantity is null)
        {
            return null;
        }

        var draft = new PurchaseDraft(product.Id)
        {
            Quantity = quantity ?? wanted.Quantity,
            Options = choice.Chosen,
            Done = [.. cart.Where((_, i) => i != at).Select(line => (line.Wanted.Quantity, line.Wanted.Variant.Value))],
        };
        return await chooser.ChooseAsync(turn, turn.Message, draft, cancellationToken);
    }

    // In a cart of several lines the message must say which; a product that isn't in the cart is another purchase.
    private async Task<int?> MeantAsync(
        DialogueTurn turn,
        IReadOnlyList<CartLine> cart,
        CancellationToken cancellationToken
    )
    {
        var said = TextFold.Words(turn.Message).ToHashSet(StringComparer.Ordinal);
        var scores = cart.Select(line => TextFold.Words(line.Product.Title).Count(said.Contains)).ToArray();
        var best = scores.Max();
        if (best > 0 && scores.Count(score => score == best) == 1)
        {
            return Array.IndexOf(scores, best);
        }

        var named = await resolver.ResolveAsync(turn.Message, null, null, cancellationToken);
        return cart.Count > 1 || named is ProductResolution.Known { How: "sku" or "mention" } ? null : 0;
    }

    [GeneratedRegex(
        @"\b(make|change|changed|instead|rather|actually|switch|swap|but|only|just|juste|uniquement|no|non|remove|drop|without|plutot|finalement|en fait|mets|mettez|mais|seulement|enleve|enlevez|retire|retirez|sans|change[rz]?)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Changing();

    [GeneratedRegex(@"\b(only|just|seulement|juste|uniquement)\b", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Keeping();

    [GeneratedRegex(
        @"\b(remove|drop|without|take out|leave out|enleve[rz]?|retire[rz]?|sans)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Removing();
}
