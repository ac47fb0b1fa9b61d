using System.Collections.Immutable;
using AcpAssistant.Assistant.Retrieval;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>Questions about a product: finds out which, then answers.</summary>
internal sealed class ProductDialogue(ProductScope scope, ProductAnswer product, KnowledgeDialogue knowledge)
    : IDialogue
{
    private const double SureOfHelp = 0.6;

    private static readonly ImmutableSortedDictionary<string, string> Nothing = ImmutableSortedDictionary<
        string,
        string
    >.Empty;

    /// <inheritdoc/>
    public bool Begins(ChatRoute route) => route == ChatRoute.ProductQuestion;

    /// <inheritdoc/>
    public bool Asked(string what) => what is ProductScope.What;

    /// <inheritdoc/>
    public async Task<DialogueReply> BeginAsync(DialogueTurn turn, CancellationToken cancellationToken)
    {
        var resolution = await scope.ResolveAsync(turn, turn.Message, cancellationToken);
        if (
            resolution is ProductResolution.Known known
            && await product.AnswerAsync(turn, turn.Message, known.ProductId, known.Title, cancellationToken)
                is var answered
            && (!answered.Abstained || known.How is not "conversation")
        )
        {
            return answered;
        }

        // "How heavy is it?" right after several were shown is about one of them, whatever an article knows of weights.
        if (resolution is ProductResolution.None && Points.AtSomething(turn.Message) && HasJustSeenSeveral(turn))
        {
            return await scope.AskAmongAsync(turn, ChatRoute.ProductQuestion, Nothing, cancellationToken);
        }

        // "How do I wash a down jacket?" is answered by an article, whichever jacket it is.
        var general = await knowledge.TryAsync(turn, cancellationToken);
        return resolution switch
        {
            ProductResolution.Ambiguous several when general is not { Confidence: >= SureOfHelp } => ProductScope.Ask(
                turn,
                ChatRoute.ProductQuestion,
                several,
                Nothing
            ),
            ProductResolution.None when general is null && Points.AtSomething(turn.Message) =>
                await scope.AskAmongAsync(turn, ChatRoute.ProductQuestion, Nothing, cancellationToken),
            _ => general ?? KnowledgeDialogue.Unknown(turn),
        };
    }

    private static bool HasJustSeenSeveral(DialogueTurn turn) =>
        turn.Context.State.ShownProductIds is { IsDefaultOrEmpty: false }
        && turn.Context.History.LastOrDefault(message => message.Answer is not null)?.Answer
            is { Products.Length: > 1 };

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
            return await product.AnswerAsync(turn, question, chosen.Id, chosen.Title, cancellationToken);
        }

        if (Switch.IsNewMatter(turn, awaited))
        {
            return null;
        }

        return await scope.ResolveAsync(turn, turn.Message, cancellationToken) switch
        {
            ProductResolution.Known known => await product.AnswerAsync(
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
}
