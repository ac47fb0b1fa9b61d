using System.Collections.Immutable;
using AcpAssistant.Assistant.Retrieval;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>"I'll take two of the blue one in M": finds the products, then lets variant and quantity be settled.</summary>
internal sealed class PurchaseDialogue(
    ProductScope scope,
    PurchaseLines lines,
    VariantChooser chooser,
    KnowledgeDialogue knowledge
) : IDialogue
{
    private static readonly ImmutableSortedDictionary<string, string> Nothing = ImmutableSortedDictionary<
        string,
        string
    >.Empty;

    /// <inheritdoc/>
    public bool Begins(ChatRoute route) => route == ChatRoute.Purchase;

    /// <inheritdoc/>
    public bool Asked(string what) => what is VariantChooser.What or ProductScope.What;

    /// <inheritdoc/>
    public async Task<DialogueReply> BeginAsync(DialogueTurn turn, CancellationToken cancellationToken)
    {
        var several = await lines.ReadAsync(
            turn.Message,
            turn.Turn.ContextProductId,
            turn.Context.State.FocusProductId,
            cancellationToken
        );
        if (several is [var first, .. var later])
        {
            turn.Context.State = turn.Context.State with { FocusProductId = first.ProductId };
            return await SettleAsync(turn, first, [.. later], cancellationToken);
        }

        switch (await scope.ResolveAsync(turn, turn.Message, cancellationToken))
        {
            case ProductResolution.Known known:
                return await SettleAsync(turn, (known.ProductId, turn.Message), [], cancellationToken);
            case ProductResolution.Ambiguous candidates:
                return ProductScope.Ask(turn, ChatRoute.Purchase, candidates, Nothing);
            case ProductResolution.None when turn.Context.State.FocusProductId is { } focus:
                return await SettleAsync(turn, (focus, turn.Message), [], cancellationToken);
            default:
                // "How do I order?" is a question; "I'd like to order" wants to know what.
                var article = RulesAnswer.AsksForRules(turn.Message)
                    ? await knowledge.TryAsync(turn, cancellationToken)
                    : null;
                return article ?? await scope.AskAmongAsync(turn, ChatRoute.Purchase, Nothing, cancellationToken);
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

        if (awaited.What is VariantChooser.What)
        {
            return await OptionAsync(turn, PurchaseDraft.FromSlots(awaited.Slots), awaited, cancellationToken);
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
        var asked = ProductScope.QuestionOf(awaited);
        var several = await lines.ReadAsync(asked, null, chosen, cancellationToken);
        return several is [var first, .. var later]
            ? await SettleAsync(turn, first, [.. later], cancellationToken)
            : await SettleAsync(turn, (chosen, asked + "\n" + turn.Message), [], cancellationToken);
    }

    // A question or another wish in between is answered first; what doesn't name an option would only be asked back again.
    private async Task<DialogueReply?> OptionAsync(
        DialogueTurn turn,
        PurchaseDraft draft,
        AwaitedAnswer awaited,
        CancellationToken cancellationToken
    )
    {
        if (await chooser.LookUpAsync(turn, draft, cancellationToken) is { } listed)
        {
            return listed;
        }

        var answers = await chooser.AnswersAsync(turn, draft, cancellationToken);
        var isElsewhere =
            Switch.IsNewMatter(turn, awaited)
            || (
                turn.Guess.Route is not (ChatRoute.Purchase or ChatRoute.Smalltalk)
                && Routing.RouteEvidence.IsQuestion(turn.Message)
            );
        return isElsewhere && !answers ? null : await chooser.ChooseAsync(turn, turn.Message, draft, cancellationToken);
    }

    private Task<DialogueReply> SettleAsync(
        DialogueTurn turn,
        (string ProductId, string Words) line,
        ImmutableArray<(string ProductId, string Words)> later,
        CancellationToken cancellationToken
    ) => chooser.ChooseAsync(turn, line.Words, new PurchaseDraft(line.ProductId) { Later = later }, cancellationToken);
}
