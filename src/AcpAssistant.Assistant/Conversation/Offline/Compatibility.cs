using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AcpAssistant.Assistant.Conversation.Answers;
using AcpAssistant.Assistant.Conversation.Text;
using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Assistant.Retrieval;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>"Does this fit my Sony A7 III?": yes or no only from a fact that names the other thing.</summary>
internal sealed partial class Compatibility(IRetriever retriever)
{
    private const int Passages = 30;
    private const string Terms =
        " compatible compatibility fits mount cameras not monture boîtiers compatibles convient non";

    /// <summary>The answer; null when the question is about something else or the product has no such facts.</summary>
    public async Task<DialogueReply?> AnswerAsync(
        DialogueTurn turn,
        string question,
        string productId,
        string productTitle,
        CancellationToken cancellationToken
    )
    {
        var text = string.Join(' ', TextFold.Words(question));
        var target = Fits().IsMatch(text) ? DeviceName.In(AfterVerb(question), productTitle) : null;
        if (target is null)
        {
            return null;
        }

        var facts = await FactsAsync(question, productId, turn.Wording.Language, cancellationToken);
        var no = facts
            .Where(fact => IsNegative(fact))
            .Select(fact => Named(fact, target))
            .FirstOrDefault(found => found is not null);
        var yes = facts
            .Where(fact => !IsNegative(fact))
            .Select(fact => Named(fact, target))
            .FirstOrDefault(found => found is not null);
        // A fact that names it on both sides decides nothing.
        if (no is null == yes is null)
        {
            return facts.Count == 0 || no is not null
                ? null
                : OfAnotherMaker(turn, facts, target, productTitle) ?? Unnamed(turn, facts[0], target, productTitle);
        }

        var (chunk, quote) = (yes ?? no)!.Value;
        var key = yes is not null ? "compatible.yes" : "compatible.no";
        return Cite(turn, turn.Wording.Say(key, ("product", productTitle), ("thing", target.Text)), chunk, quote) with
        {
            Confidence = 0.95,
        };
    }

    private async Task<List<Chunk>> FactsAsync(
        string question,
        string productId,
        string language,
        CancellationToken cancellationToken
    )
    {
        var query = new SearchQuery(question + Terms, Passages) { ProductId = productId, QueryLanguage = language };
        var hits = await retriever.SearchAsync(query, cancellationToken);
        var facts = hits.Select(hit => hit.Chunk)
            .Where(chunk => chunk.Fact is { } name && FactName().IsMatch(string.Join(' ', TextFold.Words(name))))
            .ToList();
        var own = facts.Where(chunk => string.Equals(chunk.Language, language, StringComparison.Ordinal)).ToList();
        return own.Count > 0 ? own : facts;
    }

    // "Does the Lumen 35 for Sony E fit my Sony A7 III": what comes behind the verb is the other thing.
    private static string AfterVerb(string question)
    {
        var verb = Verb().Match(question);
        var rest = verb.Success ? question[(verb.Index + verb.Length)..] : "";
        return rest.Any(char.IsLetterOrDigit) ? rest : question;
    }

    private static bool IsNegative(Chunk fact) => NegativeName().IsMatch(string.Join(' ', TextFold.Words(fact.Fact!)));

    private static bool ListsThings(Chunk fact) =>
        !IsNegative(fact) && ListName().IsMatch(string.Join(' ', TextFold.Words(fact.Fact!)));

    private static (Chunk Chunk, string Quote)? Named(Chunk fact, DeviceName target)
    {
        foreach (var (sentence, _) in CitedSentences.Split(fact.Text))
        {
            if (target.IsNamedIn(sentence) && (IsNegative(fact) || !NegatedNear(sentence, target)))
            {
                return (fact, sentence);
            }
        }

        return null;
    }

    // "A7 and A6700 have it, A6400 and ZV-E10 do not": the clause with the name must not be negated.
    private static bool NegatedNear(string sentence, DeviceName target) =>
        Clause().Split(sentence).Any(clause => target.IsNamedIn(clause) && Negation().IsMatch(TextFold.Fold(clause)));

    // "Does not fit Canon EF or Canon RF", and no Canon among those that fit: then no Canon does, whichever model.
    private static DialogueReply? OfAnotherMaker(
        DialogueTurn turn,
        List<Chunk> facts,
        DeviceName target,
        string product
    )
    {
        bool Names(Chunk fact, string maker) => TextFold.Words(fact.Text).Contains(maker);
        var makers = target.Others.Where(word => word.Length > 2).ToArray();
        if (makers.Length == 0 || facts.Any(fact => ListsThings(fact) && makers.Any(maker => Names(fact, maker))))
        {
            return null;
        }

        return facts.Find(fact => IsNegative(fact) && Array.TrueForAll(makers, maker => Names(fact, maker))) is { } no
            ? Cite(
                turn,
                turn.Wording.Say("compatible.no", ("product", product), ("thing", target.Text)),
                no,
                CitedSentences.Split(no.Text).First(part => makers.All(TextFold.Words(part.Sentence).Contains)).Sentence
            ) with
            {
                Confidence = 0.85,
            }
            : null;
    }

    private static DialogueReply Unnamed(DialogueTurn turn, Chunk fact, DeviceName target, string product) =>
        Cite(
            turn,
            turn.Wording.Say("compatible.unnamed", ("product", product), ("thing", target.Text)),
            fact,
            CitedSentences.Split(fact.Text).First().Sentence
        ) with
        {
            Abstained = true,
            Confidence = 0.3,
        };

    private static DialogueReply Cite(DialogueTurn turn, string opener, Chunk chunk, string quote)
    {
        var citation = new Citation("[1]", chunk.DocumentId, chunk.Id, chunk.Title, chunk.Url, quote);
        turn.Context.Citations = [citation];
        turn.Context.Record("search_knowledge", "ok", ("product_id", chunk.ProductId));
        return new DialogueReply($"{opener} {WithoutName(quote, chunk)} [1]")
        {
            Citations = ImmutableArray.Create(citation),
        };
    }

    // "Does not fit: Does not fit Canon…" is said once.
    private static string WithoutName(string quote, Chunk chunk) =>
        chunk.Fact is { } name && quote.StartsWith(name + ": ", StringComparison.Ordinal)
            ? quote[(name.Length + 2)..]
            : quote;

    [GeneratedRegex(
        @"\b(fit|fits|fitting|compatible|compatibility|work|works|mount|mounts|attach|use (it|this) (with|on)|va|vont|compatibles|compatibilite|monte|monter|adapte|fonctionne|marche)\b.{0,12}\b(on|onto|with|to|for|my|a|an|the|avec|sur|mon|ma|au|un|une|le|l)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Fits();

    [GeneratedRegex(
        @"\b(compatib\w*|mounts?|fits?|works? with|monture|boitiers?|convient|for|pour|ne se monte|non)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex FactName();

    [GeneratedRegex(@"\b(compatib\w*|boitiers?|fits|convient|for|pour)\b", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex ListName();

    [GeneratedRegex(@"\b(not|non|ne|incompatib\w*|pas|no)\b", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex NegativeName();

    [GeneratedRegex(
        @"\b(not|no|cannot|don t|doesn t|pas|aucun|aucune|ni|sauf|except)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Negation();

    [GeneratedRegex(@"[;:.]|,(?=[^,]*\b(?:do|does|not|ne|pas)\b)", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Clause();

    [GeneratedRegex(
        @"\b(fits?|compatible|works?|mounts?|attach|va|compatibles|monte|monter|adapte|fonctionne|marche)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Verb();
}
