using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Assistant.Retrieval;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Assistant.Conversation.Answers;

/// <summary>Answers from passages without a language model: finds the sentences or facts that answer, says them in the passage's own words and cites them.</summary>
internal sealed class Answerer(IRetriever retriever, IOptions<AnswerOptions> options)
{
    private const double SingleWord = 0.85;

    /// <summary>The answer; empty when nothing found is good enough.</summary>
    public async Task<GroundedAnswer> AnswerAsync(AnswerScope scope, CancellationToken cancellationToken)
    {
        var hits = await SearchAsync(scope, scope.Language, cancellationToken);
        var answer = Compose(scope, hits);
        if (answer.Found)
        {
            return answer;
        }

        // Manuals are often there in one language only: better the right passage in another language than none.
        var elsewhere = await SearchAsync(scope, null, cancellationToken);
        return Compose(scope, elsewhere) is { Found: true } other ? other : answer;
    }

    /// <summary>What a product is, from the beginning of its description.</summary>
    public async Task<GroundedAnswer> DescribeAsync(AnswerScope scope, CancellationToken cancellationToken)
    {
        var about = scope with { Question = scope.ProductTitle ?? scope.Question, IncludeGeneral = false };
        var hits = await SearchAsync(about, scope.Language, cancellationToken);
        hits = hits.Count > 0 ? hits : await SearchAsync(about, null, cancellationToken);
        var first = Candidate
            .From([.. hits.Where(hit => hit.Chunk.Fact is null)])
            .OrderBy(candidate => candidate.Chunk.Ordinal)
            .ThenBy(candidate => candidate.Index)
            .ToArray();
        if (first.Length == 0)
        {
            return new GroundedAnswer("", [], 0);
        }

        var said = AnswerText.Lead(first, options.Value.Sentences);
        return new GroundedAnswer(said.Text, said.Citations, 0.9);
    }

    private async Task<IReadOnlyList<SearchHit>> SearchAsync(
        AnswerScope scope,
        string? language,
        CancellationToken cancellationToken
    )
    {
        // A product has few passages: ask for the words its facts may use ("how heavy" is told under "Weight").
        var terms = Question.Read(scope.Question, scope.Language, scope.ProductTitle).Terms;
        var text = scope.ProductId is null ? scope.Question : $"{scope.Question} {Synonyms.Expand(terms)}";
        var query = new SearchQuery(
            text,
            scope.ProductId is null ? options.Value.Passages : options.Value.ProductPassages
        )
        {
            ProductId = scope.ProductId,
            IncludeGeneral = scope.ProductId is not null && scope.IncludeGeneral,
            Kind = scope.Kind,
            Language = language,
            QueryLanguage = scope.Language,
        };
        var hits = await retriever.SearchAsync(query, cancellationToken);
        // Past tickets are other people's cases: they teach the team, they are not told to customers.
        return [.. hits.Where(hit => hit.Chunk.Kind != DocumentKind.Ticket)];
    }

    private GroundedAnswer Compose(AnswerScope scope, IReadOnlyList<SearchHit> hits)
    {
        var question = Question.Read(scope.Question, scope.Language, scope.ProductTitle);
        var candidates = Candidate.From(hits);
        if (candidates.Length == 0 || question.Terms.Count == 0)
        {
            return new GroundedAnswer("", [], 0);
        }

        var scorer = new SentenceScorer(question, candidates, scope.ProductId);
        var best = candidates.MaxBy(scorer.Score)!;
        var confidence = Confidence(scorer, best, candidates, question.Terms.Count);
        var threshold =
            best.Chunk.ProductId is not null && scope.ProductId is not null
                ? options.Value.ProductThreshold
                : options.Value.Threshold;
        if (confidence < threshold)
        {
            return new GroundedAnswer("", [], confidence);
        }

        var said = AnswerText.Of(best, candidates, scorer, question, options.Value.Sentences);
        return new GroundedAnswer(said.Text, said.Citations, confidence);
    }

    // How much of the question the best sentence and its passage cover, with and without synonyms. A single word is thin evidence.
    private static double Confidence(SentenceScorer scorer, Candidate best, Candidate[] candidates, int terms)
    {
        var passage = candidates
            .Where(candidate => string.Equals(candidate.Chunk.Id, best.Chunk.Id, StringComparison.Ordinal))
            .Aggregate(best, (all, next) => all with { Stems = [.. all.Stems, .. next.Stems] });
        var covered =
            (0.5 * scorer.Coverage(best))
            + (0.2 * scorer.Coverage(passage))
            + (0.2 * scorer.Literal(best))
            + (0.1 * scorer.Literal(passage));
        return Math.Clamp(covered * (terms == 1 ? SingleWord : 1), 0, 1);
    }
}
