using System.Collections.Immutable;
using AcpAssistant.Assistant.Conversation.Text;
using AcpAssistant.Assistant.Retrieval;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>Finds out which product is meant, keeps it in focus, and asks when several are.</summary>
internal sealed class ProductScope(IProductResolver resolver)
{
    /// <summary>What is awaited after the question which product.</summary>
    public const string What = "product";

    private const int MostListed = 5;
    private const string Candidates = "candidates";
    private const string Question = "question";

    private static readonly string[][] Ordinals =
    [
        ["first", "1st", "1", "premier", "premiere"],
        ["second", "2nd", "2", "deuxieme", "seconde"],
        ["third", "3rd", "3", "troisieme"],
        ["fourth", "4th", "4", "quatrieme"],
        ["fifth", "5th", "5", "cinquieme"],
    ];

    /// <summary>The product meant by a message; one that is known comes into focus.</summary>
    public async Task<ProductResolution> ResolveAsync(
        DialogueTurn turn,
        string message,
        CancellationToken cancellationToken
    )
    {
        var state = turn.Context.State;
        if (Shown(turn, message) is { } shown)
        {
            turn.Context.State = state with { FocusProductId = shown };
            return await resolver.ResolveAsync("", shown, shown, cancellationToken);
        }

        var resolution = await resolver.ResolveAsync(
            message,
            turn.Turn.ContextProductId,
            state.FocusProductId,
            cancellationToken
        );
        if (
            state.FocusProductId is { } focus
            && Ellipsis.Complete(turn) is not null
            && resolution is not ProductResolution.Known { How: "sku" or "mention" or "spelling" }
        )
        {
            resolution = await resolver.ResolveAsync("", focus, focus, cancellationToken);
        }

        if (resolution is ProductResolution.Known known)
        {
            turn.Context.State = turn.Context.State with { FocusProductId = known.ProductId };
        }

        return resolution;
    }

    /// <summary>Asks which of several is meant.</summary>
    public static DialogueReply Ask(
        DialogueTurn turn,
        ChatRoute route,
        ProductResolution.Ambiguous several,
        ImmutableSortedDictionary<string, string> slots
    )
    {
        var listed = several.Candidates.Take(MostListed).ToArray();
        turn.Context.State = turn.Context.State with
        {
            ShownProductIds = [.. listed.Select(candidate => candidate.ProductId)],
            Awaiting = new AwaitedAnswer(
                What,
                route,
                slots
                    .SetItem(
                        Candidates,
                        string.Join('\n', listed.Select(candidate => $"{candidate.ProductId}\t{candidate.Title}"))
                    )
                    .SetItem(Question, turn.Message)
            ),
        };
        var list = string.Join('\n', listed.Select(candidate => "- " + candidate.Title));
        return new DialogueReply(turn.Wording.Say("product.which") + "\n" + list) { Route = route };
    }

    /// <summary>Asks for the product: among those whose names share a word with the message, or openly.</summary>
    public async Task<DialogueReply> AskAmongAsync(
        DialogueTurn turn,
        ChatRoute route,
        ImmutableSortedDictionary<string, string> slots,
        CancellationToken cancellationToken
    )
    {
        if (Points.AtSomething(turn.Message) && await ShownAsync(turn, cancellationToken) is { IsEmpty: false } shown)
        {
            return Ask(turn, route, new ProductResolution.Ambiguous(shown), slots);
        }

        var language = turn.Wording.Language;
        var said = Answers
            .Stemming.Of(turn.Message, language)
            .Where(stem => stem.Length > 2)
            .ToHashSet(StringComparer.Ordinal);
        var candidates = await resolver.FindAsync(turn.Message, MostListed * 2, cancellationToken);
        var near = candidates
            .Where(candidate => Answers.Stemming.Of(candidate.Title, language).Any(said.Contains))
            .Take(MostListed)
            .ToImmutableArray();
        return near.IsEmpty
            ? AskOpen(turn, route, slots)
            : Ask(turn, route, new ProductResolution.Ambiguous(near), slots);
    }

    private async Task<ImmutableArray<ProductCandidate>> ShownAsync(
        DialogueTurn turn,
        CancellationToken cancellationToken
    )
    {
        var shown = turn.Context.State.ShownProductIds;
        var candidates = ImmutableArray.CreateBuilder<ProductCandidate>();
        foreach (var id in shown.IsDefault ? [] : shown)
        {
            if (await resolver.ResolveAsync("", id, id, cancellationToken) is ProductResolution.Known known)
            {
                candidates.Add(new ProductCandidate(known.ProductId, known.Title, 1));
            }
        }

        return candidates.ToImmutable();
    }

    /// <summary>Asks for the product when none was named.</summary>
    public static DialogueReply AskOpen(
        DialogueTurn turn,
        ChatRoute route,
        ImmutableSortedDictionary<string, string> slots
    )
    {
        turn.Context.State = turn.Context.State with
        {
            Awaiting = new AwaitedAnswer(What, route, slots.SetItem(Candidates, "").SetItem(Question, turn.Message)),
        };
        return new DialogueReply(turn.Wording.Say("product.which_open")) { Route = route };
    }

    /// <summary>The question that waited for its product.</summary>
    public static string QuestionOf(AwaitedAnswer awaited) => awaited.Slots.GetValueOrDefault(Question, "");

    /// <summary>The product among those listed that the answer names; null when none.</summary>
    public static (string Id, string Title)? Chosen(AwaitedAnswer awaited, string answer)
    {
        var listed = awaited
            .Slots.GetValueOrDefault(Candidates, "")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t', 2))
            .Select(parts => (Id: parts[0], Title: parts[1]))
            .ToArray();
        var words = TextFold.Words(answer);
        if (At(words) is { } at && at < listed.Length)
        {
            return listed[at];
        }

        var scored = listed
            .Select(candidate => (Candidate: candidate, Score: OwnWords(candidate.Title, listed).Count(words.Contains)))
            .Where(entry => entry.Score > 0)
            .OrderByDescending(entry => entry.Score)
            .ToArray();
        return scored.Length == 1 || (scored.Length > 1 && scored[0].Score > scored[1].Score)
            ? scored[0].Candidate
            : null;
    }

    // Words that all candidates share ("jacket") choose none of them.
    private static IEnumerable<string> OwnWords(string title, (string Id, string Title)[] all) =>
        TextFold
            .Words(title)
            .Distinct(StringComparer.Ordinal)
            .Where(word => !Array.TrueForAll(all, other => TextFold.Words(other.Title).Contains(word)));

    private static string? Shown(DialogueTurn turn, string message)
    {
        var words = TextFold.Words(message);
        var named =
            Overview.IsOnlyOrdinal(message)
            || Enumerable
                .Range(1, Math.Max(0, words.Count - 1))
                .Any(i => words[i - 1] is "the" or "le" or "la" && At([words[i]]) is not null)
            || words.Contains("one")
            || words.Contains("celui")
            || words.Contains("celle")
            || words.Contains("le")
            || words.Contains("la");
        return
            named
            && turn.Context.State.ShownProductIds is { IsDefaultOrEmpty: false } shown
            && At(words.Where(word => !word.All(char.IsDigit)).ToList()) is { } at
            && at < shown.Length
            ? shown[at]
            : null;
    }

    private static int? At(List<string> words)
    {
        var at = Array.FindIndex(Ordinals, forms => Array.Exists(forms, words.Contains));
        return at < 0 ? null : at;
    }
}
