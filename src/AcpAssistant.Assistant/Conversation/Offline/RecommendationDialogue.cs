using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AcpAssistant.Assistant.Conversation.Answers;
using AcpAssistant.Assistant.Conversation.Slots;
using AcpAssistant.Assistant.Conversation.Text;
using AcpAssistant.Assistant.Tools;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>Help with choosing: products that fit the wish, each with the fact that speaks for it.</summary>
internal sealed partial class RecommendationDialogue(FindProductsTool find, ProductDetailsTool details) : IDialogue
{
    private const int Shown = 3;

    /// <inheritdoc/>
    public bool Begins(ChatRoute route) => route == ChatRoute.Recommendation;

    /// <inheritdoc/>
    public bool Asked(string what) => what is "wish";

    /// <inheritdoc/>
    public Task<DialogueReply> BeginAsync(DialogueTurn turn, CancellationToken cancellationToken) =>
        RecommendAsync(turn, turn.Message, mayAsk: true, cancellationToken);

    /// <inheritdoc/>
    public async Task<DialogueReply?> ContinueAsync(
        DialogueTurn turn,
        AwaitedAnswer awaited,
        CancellationToken cancellationToken
    ) =>
        Switch.IsNewMatter(turn, awaited)
            ? null
            : await RecommendAsync(
                turn,
                awaited.Slots.GetValueOrDefault("wish", "") + "\n" + turn.Message,
                mayAsk: false,
                cancellationToken
            );

    private async Task<DialogueReply> RecommendAsync(
        DialogueTurn turn,
        string wish,
        bool mayAsk,
        CancellationToken cancellationToken
    )
    {
        await turn.Emit(new ChatEvent.Status("searching"));
        var budget = Budget.Read(wish);
        var products = AsksAmongShown(turn)
            ? await ShownAsync(turn, cancellationToken)
            : await find.RunAsync(wish, Shown, budget, turn.Context, cancellationToken);
        if (products.IsEmpty)
        {
            if (mayAsk && !ShelfFilter.AsksWhetherCarried(wish))
            {
                turn.Context.State = turn.Context.State with
                {
                    Awaiting = new AwaitedAnswer(
                        "wish",
                        ChatRoute.Recommendation,
                        ImmutableSortedDictionary<string, string>.Empty.Add("wish", wish)
                    ),
                };
                return new DialogueReply(turn.Wording.Say("recommend.ask"));
            }

            return new DialogueReply(turn.Wording.Say("recommend.nothing")) { Abstained = true };
        }

        turn.Context.State = turn.Context.State with
        {
            ShownProductIds = [.. products.Select(product => product.Id)],
            FocusProductId = products.Length == 1 ? products[0].Id : turn.Context.State.FocusProductId,
        };
        var question = Question.Read(wish, turn.Wording.Language, null);
        var lines = products.Select(product => Line(product, question, turn));
        return new DialogueReply(
            turn.Wording.Say("recommend.intro")
                + "\n"
                + string.Join('\n', lines)
                + "\n\n"
                + turn.Wording.Say("recommend.outro")
        )
        {
            Products = [.. products.Select(product => product.Card).OfType<ProductCard>()],
        };
    }

    // "Which one is warmest?" is about those on the table.
    private static bool AsksAmongShown(DialogueTurn turn) =>
        turn.Context.State.ShownProductIds is { IsDefaultOrEmpty: false, Length: > 1 }
        && Among().IsMatch(string.Join(' ', TextFold.Words(turn.Message)));

    private async Task<ImmutableArray<ProductView>> ShownAsync(DialogueTurn turn, CancellationToken cancellationToken)
    {
        var products = ImmutableArray.CreateBuilder<ProductView>();
        foreach (var id in turn.Context.State.ShownProductIds)
        {
            if (await details.RunAsync(id, turn.Context, cancellationToken) is { Card: not null } product)
            {
                products.Add(product);
            }
        }

        return products.ToImmutable();
    }

    // Facts here come from the catalogue itself, like the price, so they carry no citation marker.
    private static string Line(ProductView product, Question question, DialogueTurn turn)
    {
        var price = turn.Wording.Money(product.Card!.Price);
        return Reasons.Best(product, question) is var (name, value)
            ? turn.Wording.Say(
                "recommend.line_fact",
                ("product", product.Title),
                ("price", price),
                ("fact", name),
                ("value", value.TrimEnd('.'))
            )
            : turn.Wording.Say("recommend.line", ("product", product.Title), ("price", price));
    }

    [GeneratedRegex(
        @"\b(which|what) (one|ones|of (these|those|them))\b|\b(of|between|among) (these|those|them|the (two|three))\b|\b(lequel|laquelle|lesquels|lesquelles)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Among();
}
