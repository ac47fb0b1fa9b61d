using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AcpAssistant.Assistant.Conversation.Routing;
using AcpAssistant.Assistant.Conversation.Slots;
using AcpAssistant.Assistant.Conversation.Speech;
using AcpAssistant.Assistant.Conversation.Text;
using AcpAssistant.Assistant.Retrieval;
using AcpAssistant.Assistant.Tools;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>"Actually make it three", "yes, but in L", "without the socks": changes the cart that waits for a yes or whose checkout isn't finished.</summary>
internal sealed partial class CartChange(StartCheckoutTool checkout, VariantChooser chooser, IProductResolver resolver)
{
    private const int LongestChange = 10;
    private const int ShortestToNeedNoVerb = 4;

    /// <summary>What is awaited after the question which line of the cart is meant.</summary>
    public const string What = "cart_line";

    private const string Said = "said";

    /// <summary>Goes on with a change that could have meant several lines; null when the message names none of them.</summary>
    public Task<DialogueReply?> ContinueAsync(
        DialogueTurn turn,
        AwaitedAnswer awaited,
        CancellationToken cancellationToken
    ) =>
        RouteEvidence.IsQuestion(turn.Message)
            ? Task.FromResult<DialogueReply?>(null)
            : TryAsync(
                turn with
                {
                    Turn = turn.Turn with { Message = $"{awaited.Slots[Said]} {turn.Message}" },
                },
                mayAsk: false,
                cancellationToken
            );

    /// <summary>The cart put before the person anew; null when the message changes nothing in it.</summary>
    public Task<DialogueReply?> TryAsync(DialogueTurn turn, CancellationToken cancellationToken) =>
        TryAsync(turn, mayAsk: true, cancellationToken);

    private async Task<DialogueReply?> TryAsync(DialogueTurn turn, bool mayAsk, CancellationToken cancellationToken)
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
        if (cart.Count == 0)
        {
            return null;
        }

        if (await MeantAsync(turn, cart, cancellationToken) is not { } at)
        {
            return mayAsk && changes && await IsOfNoOtherProductAsync(turn, cancellationToken)
                ? AskWhich(turn, cart)
                : null;
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
        var same = choice.Chosen.All(option => IsSame(options, option));
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

        if (!await IsOfNoOtherProductAsync(turn, cancellationToken))
        {
            return null;
        }

        var changed = cart.Select((line, at) => (line, at)).Where(each => Changes(turn, each.line)).ToArray();
        return cart.Count == 1 ? 0
            : changed is [var only] ? only.at
            : null;
    }

    private async Task<bool> IsOfNoOtherProductAsync(DialogueTurn turn, CancellationToken cancellationToken) =>
        await resolver.ResolveAsync(turn.Message, null, null, cancellationToken)
            is not ProductResolution.Known { How: "sku" or "mention" };

    // "Actually make it three" with two things in the cart: which one is the person's to say. The card stays open meanwhile.
    private static DialogueReply? AskWhich(DialogueTurn turn, IReadOnlyList<CartLine> cart)
    {
        if (!cart.Any(line => Changes(turn, line)))
        {
            return null;
        }

        turn.Context.State = turn.Context.State with
        {
            Awaiting = new AwaitedAnswer(
                What,
                ChatRoute.Purchase,
                ImmutableSortedDictionary<string, string>.Empty.Add(Said, turn.Message)
            ),
        };
        var lines = cart.Select(line => $"- **{line.Product.Title}**{Options(line, turn.Wording)}");
        return new DialogueReply(turn.Wording.Say("buy.which_line") + "\n" + string.Join('\n', lines))
        {
            Route = ChatRoute.Purchase,
        };
    }

    private static string Options(CartLine line, Wording wording) =>
        line.Options.IsEmpty ? "" : $" ({OptionNames.Values(line.Options.Values, wording)})";

    private static bool Changes(DialogueTurn turn, CartLine line)
    {
        var choice = OptionChoice.Read(line.Product, turn.Message, line.Options);
        return VariantChooser.QuantityIn(turn.Message, line.Product, choice) is not null
            || choice.Chosen.Any(option => !IsSame(line.Options, option));
    }

    private static bool IsSame(
        ImmutableSortedDictionary<string, string> options,
        KeyValuePair<string, string> option
    ) => string.Equals(options.GetValueOrDefault(option.Key), option.Value, StringComparison.OrdinalIgnoreCase);

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
