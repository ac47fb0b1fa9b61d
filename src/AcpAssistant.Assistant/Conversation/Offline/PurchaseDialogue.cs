using System.Collections.Immutable;
using System.Globalization;
using AcpAssistant.Assistant.Conversation.Slots;
using AcpAssistant.Assistant.Retrieval;
using AcpAssistant.Assistant.Tools;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>"I'll take two of the blue one in M": finds product, variant and quantity, asks only for what is missing, and ends in a confirmation.</summary>
internal sealed class PurchaseDialogue(
    ProductScope scope,
    ProductDetailsTool details,
    StartCheckoutTool checkout,
    KnowledgeDialogue knowledge
) : IDialogue
{
    private const string What = "variant";
    private const string Product = "product";
    private const string Quantity = "quantity";
    private const string OptionPrefix = "option:";

    private static readonly ImmutableSortedDictionary<string, string> Nothing = ImmutableSortedDictionary<
        string,
        string
    >.Empty;

    /// <inheritdoc/>
    public bool Begins(ChatRoute route) => route == ChatRoute.Purchase;

    /// <inheritdoc/>
    public bool Asked(string what) => what is What or ProductScope.What;

    /// <inheritdoc/>
    public async Task<DialogueReply> BeginAsync(DialogueTurn turn, CancellationToken cancellationToken)
    {
        switch (await scope.ResolveAsync(turn, turn.Message, cancellationToken))
        {
            case ProductResolution.Known known:
                return await ChooseAsync(turn, turn.Message, Nothing.Add(Product, known.ProductId), cancellationToken);
            case ProductResolution.Ambiguous several:
                return ProductScope.Ask(turn, ChatRoute.Purchase, several, Nothing);
            case ProductResolution.None when turn.Context.State.FocusProductId is { } focus:
                return await ChooseAsync(turn, turn.Message, Nothing.Add(Product, focus), cancellationToken);
            default:
                // "How do I order?" is a question; "I'd like to order" wants to know what.
                var article = RulesAnswer.AsksForRules(turn.Message)
                    ? await knowledge.TryAsync(turn, cancellationToken)
                    : null;
                return article ?? ProductScope.AskOpen(turn, ChatRoute.Purchase, Nothing);
        }
    }

    /// <inheritdoc/>
    public async Task<DialogueReply?> ContinueAsync(
        DialogueTurn turn,
        AwaitedAnswer awaited,
        CancellationToken cancellationToken
    )
    {
        if (awaited.Route != ChatRoute.Purchase)
        {
            return null;
        }

        if (awaited.What is What)
        {
            return Switch.IsNewMatter(turn, awaited) || YesNo.Read(turn.Message) == false
                ? null
                : await ChooseAsync(turn, turn.Message, awaited.Slots, cancellationToken);
        }

        var chosen = ProductScope.Chosen(awaited, turn.Message)?.Id;
        if (chosen is null && !Switch.IsNewMatter(turn, awaited))
        {
            chosen = (
                await scope.ResolveAsync(turn, turn.Message, cancellationToken) as ProductResolution.Known
            )?.ProductId;
        }

        if (chosen is null)
        {
            return null;
        }

        turn.Context.State = turn.Context.State with { FocusProductId = chosen };
        var words = ProductScope.QuestionOf(awaited) + "\n" + turn.Message;
        return await ChooseAsync(turn, words, Nothing.Add(Product, chosen), cancellationToken);
    }

    private async Task<DialogueReply> ChooseAsync(
        DialogueTurn turn,
        string words,
        ImmutableSortedDictionary<string, string> slots,
        CancellationToken cancellationToken
    )
    {
        var product = await details.RunAsync(slots[Product], turn.Context, cancellationToken);
        if (product is null or { Variants.IsEmpty: true })
        {
            return new DialogueReply(turn.Wording.Say("buy.not_for_sale")) { Route = ChatRoute.Purchase };
        }

        var before = Options(slots) is { IsEmpty: false } chosen ? chosen : JustDiscussed(turn, product);
        var choice = OptionChoice.Read(product, words, before);
        var quantity = ReadQuantity(words, product, choice) ?? Number(slots.GetValueOrDefault(Quantity)) ?? 1;
        var known = Slots(product.Id, quantity, choice);
        if (choice.Unknown is { } unknown)
        {
            var text = turn.Wording.Say("shelf.no_such_option", ("option", unknown), ("product", product.Title));
            return Await(turn, known, text + " " + Shelf.OptionsOf(product, turn.Wording), product);
        }

        if (choice.Left.IsEmpty)
        {
            var item = $"{product.Title} ({string.Join(", ", choice.Chosen.Values)})";
            var text = turn.Wording.Say("shelf.no_such_variant", ("item", item));
            return Await(
                turn,
                Slots(product.Id, quantity, null),
                text + " " + Shelf.OptionsOf(product, turn.Wording),
                product
            );
        }

        if (choice.Only is not { } variant)
        {
            return Await(turn, known, Missing(choice, product, turn), product);
        }

        if (!variant.Has(1))
        {
            return Await(turn, Slots(product.Id, quantity, null), Substitute(product, variant, turn), product);
        }

        return await checkout.ProposeAsync([new CartItem(variant.Id, quantity)], turn.Context, cancellationToken) switch
        {
            CheckoutToolResult.Proposed proposed => new DialogueReply(
                proposed.Text + "\n\n" + turn.Wording.Say("buy.ask")
            )
            {
                Products = product.Card is { } card ? [card with { Price = variant.Price }] : [],
                Route = ChatRoute.Purchase,
            },
            CheckoutToolResult.Refused refused => new DialogueReply(refused.Text) { Route = ChatRoute.Purchase },
            var other => throw new InvalidOperationException($"Unknown result {other}."),
        };
    }

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
                ("values", string.Join(", ", there))
            );
    }

    private static string Substitute(ProductView product, VariantView variant, DialogueTurn turn) =>
        turn.Wording.Say("shelf.item_sold_out", ("item", $"{product.Title} ({variant.Name})"))
        + " "
        + Shelf.OptionsOf(product, turn.Wording);

    private static DialogueReply Await(
        DialogueTurn turn,
        ImmutableSortedDictionary<string, string> slots,
        string text,
        ProductView product
    )
    {
        turn.Context.State = turn.Context.State with { Awaiting = new AwaitedAnswer(What, ChatRoute.Purchase, slots) };
        return new DialogueReply(text)
        {
            Products = product.Card is { } card ? [card] : [],
            Route = ChatRoute.Purchase,
        };
    }

    // Numbers in the product's name and in the chosen options are no quantities.
    private static int? ReadQuantity(string words, ProductView product, OptionChoice choice)
    {
        var text = choice
            .Chosen.Values.Append(product.Title)
            .Aggregate(words, (left, own) => left.Replace(own, " ", StringComparison.OrdinalIgnoreCase));
        return Quantities.Read(text);
    }

    private static ImmutableSortedDictionary<string, string> Slots(string product, int quantity, OptionChoice? choice)
    {
        var slots = Nothing.Add(Product, product).Add(Quantity, quantity.ToString(CultureInfo.InvariantCulture));
        return choice is null
            ? slots
            : slots.AddRange(
                choice.Chosen.Select(option => KeyValuePair.Create(OptionPrefix + option.Key, option.Value))
            );
    }

    private static ImmutableSortedDictionary<string, string> Options(ImmutableSortedDictionary<string, string> slots) =>
        slots
            .Where(slot => slot.Key.StartsWith(OptionPrefix, StringComparison.Ordinal))
            .ToImmutableSortedDictionary(
                slot => slot.Key[OptionPrefix.Length..],
                slot => slot.Value,
                StringComparer.Ordinal
            );

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
