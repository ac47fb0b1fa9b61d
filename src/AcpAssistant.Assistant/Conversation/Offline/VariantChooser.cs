using System.Collections.Immutable;
using AcpAssistant.Assistant.Conversation.Slots;
using AcpAssistant.Assistant.Conversation.Speech;
using AcpAssistant.Assistant.Tools;
using AcpAssistant.Commerce;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>Settles variant and quantity line by line, asks only for what is missing, and ends in a confirmation.</summary>
internal sealed class VariantChooser(ProductDetailsTool details, StartCheckoutTool checkout)
{
    /// <summary>What is awaited after the question for an option.</summary>
    public const string What = "variant";

    private static readonly ImmutableSortedDictionary<string, string> Nothing = ImmutableSortedDictionary<
        string,
        string
    >.Empty;

    /// <summary>Goes on with a draft by the person's words.</summary>
    public async Task<DialogueReply> ChooseAsync(
        DialogueTurn turn,
        string words,
        PurchaseDraft draft,
        CancellationToken cancellationToken
    )
    {
        var product = await details.RunAsync(draft.ProductId, turn.Context, cancellationToken);
        if (product is null or { Variants.IsEmpty: true })
        {
            return new DialogueReply(turn.Wording.Say("buy.not_for_sale")) { Route = ChatRoute.Purchase };
        }

        var before = draft.Options.IsEmpty ? JustDiscussed(turn, product) : draft.Options;
        var choice = OptionChoice.Read(product, words, before);
        var quantity = QuantityIn(words, product, choice) ?? draft.Quantity ?? 1;
        var known = draft with { Quantity = quantity, Options = choice.Chosen };
        var open = draft with { Quantity = quantity, Options = Nothing };
        if (choice.Unknown is { } unknown)
        {
            var text = turn.Wording.Say("shelf.no_such_option", ("option", unknown), ("product", product.Title));
            return Await(turn, known, text + " " + Shelf.OptionsOf(product, turn.Wording), product);
        }

        if (choice.Left.IsEmpty)
        {
            var text = turn.Wording.Say("shelf.no_such_variant", ("item", Named(product, choice.Chosen.Values, turn)));
            return Await(turn, open, text + " " + Shelf.OptionsOf(product, turn.Wording), product);
        }

        if (choice.Only is not { } variant)
        {
            return Await(turn, known, Missing(choice, product, turn), product);
        }

        if (!variant.Has(1))
        {
            var text = turn.Wording.Say("shelf.item_sold_out", ("item", Named(product, variant.Options.Values, turn)));
            return Await(turn, open, text + " " + Shelf.OptionsOf(product, turn.Wording), product);
        }

        var done = draft.Done.Add((quantity, variant.Id.Value));
        if (draft.Later is [var next, .. var later])
        {
            var following = new PurchaseDraft(next.ProductId) { Done = done, Later = [.. later] };
            return await ChooseAsync(turn, next.Words, following, cancellationToken);
        }

        var card = product.Card is { } own ? own with { Price = variant.Price } : null;
        return await ProposeAsync(
            turn,
            [.. done.Select(line => new CartItem(new VariantId(line.Variant), line.Quantity))],
            card,
            cancellationToken
        );
    }

    /// <summary>Puts the cart before the person.</summary>
    public async Task<DialogueReply> ProposeAsync(
        DialogueTurn turn,
        IReadOnlyList<CartItem> items,
        ProductCard? card,
        CancellationToken cancellationToken
    ) =>
        await checkout.ProposeAsync(items, turn.Context, cancellationToken) switch
        {
            CheckoutToolResult.Proposed proposed => new DialogueReply(
                proposed.Text + "\n\n" + turn.Wording.Say("buy.ask")
            )
            {
                Products = card is null ? [] : [card],
                Route = ChatRoute.Purchase,
            },
            CheckoutToolResult.Refused refused => new DialogueReply(refused.Text) { Route = ChatRoute.Purchase },
            var other => throw new InvalidOperationException($"Unknown result {other}."),
        };

    /// <summary>Answers a question for price, stock or options and goes on waiting; null for all else.</summary>
    public async Task<DialogueReply?> LookUpAsync(
        DialogueTurn turn,
        PurchaseDraft draft,
        CancellationToken cancellationToken
    ) =>
        Routing.RouteEvidence.IsQuestion(turn.Message)
        && await details.RunAsync(draft.ProductId, turn.Context, cancellationToken)
            is { Variants.IsEmpty: false } product
        && Shelf.Answer(turn.Message, product, turn.Wording) is { } fromCatalogue
            ? Await(turn, draft, fromCatalogue, product) with
            {
                Route = ChatRoute.ProductQuestion,
            }
            : null;

    /// <summary>Whether words answer the question for an option: they name a value, a quantity, or a colour the product doesn't come in.</summary>
    public async Task<bool> AnswersAsync(DialogueTurn turn, PurchaseDraft draft, CancellationToken cancellationToken)
    {
        var product = await details.RunAsync(draft.ProductId, turn.Context, cancellationToken);
        if (product is null)
        {
            return false;
        }

        var choice = OptionChoice.Read(product, turn.Message, Nothing);
        return !choice.Chosen.IsEmpty
            || choice.Unknown is not null
            || (
                QuantityIn(turn.Message, product, choice) is not null && !Routing.RouteEvidence.IsQuestion(turn.Message)
            );
    }

    // Numbers in the product's name and in the chosen options are no quantities.
    internal static int? QuantityIn(string words, ProductView product, OptionChoice choice) =>
        Quantities.Read(
            choice
                .Chosen.Values.Append(product.Title)
                .Aggregate(words, (left, own) => left.Replace(own, " ", StringComparison.OrdinalIgnoreCase))
        );

    /// <summary>Waits for an option.</summary>
    public static DialogueReply Await(DialogueTurn turn, PurchaseDraft draft, string text, ProductView product)
    {
        turn.Context.State = turn.Context.State with
        {
            Awaiting = new AwaitedAnswer(What, ChatRoute.Purchase, draft.ToSlots()),
        };
        return new DialogueReply(text)
        {
            Products = product.Card is { } card ? [card] : [],
            Route = ChatRoute.Purchase,
        };
    }

    private static string Named(ProductView product, IEnumerable<string> values, DialogueTurn turn) =>
        $"{product.Title} ({OptionNames.Values(values, turn.Wording)})";

    // "Is it there in black, L?" – "I'll take it": the options of the question before still hold.
    private static ImmutableSortedDictionary<string, string> JustDiscussed(DialogueTurn turn, ProductView product)
    {
        var answered = turn.Turn.History.LastOrDefault(message => message.Answer is not null)?.Answer;
        var asked = turn.Turn.History.LastOrDefault(message => message.Author is "visitor")?.Text;
        return
            asked is not null
            && answered is not null
            && answered.Products.Any(card => string.Equals(card.Id, product.Id, StringComparison.Ordinal))
            ? OptionChoice.Read(product, asked, Nothing).Chosen
            : Nothing;
    }

    // Values that aren't in stock in any way left are not offered.
    private static string Missing(OptionChoice choice, ProductView product, DialogueTurn turn)
    {
        var (name, values) = choice.Open[0];
        var there = values
            .Where(value =>
                choice.Left.Any(variant =>
                    variant.Has(1)
                    && string.Equals(variant.Options.GetValueOrDefault(name), value, StringComparison.OrdinalIgnoreCase)
                )
            )
            .ToArray();
        return there.Length == 0
            ? turn.Wording.Say("shelf.sold_out", ("product", product.Title))
            : turn.Wording.Say(
                "buy.which",
                ("option", OptionNames.In(name, turn.Wording)),
                ("product", product.Title),
                ("values", OptionNames.Values(there, turn.Wording))
            );
    }
}
