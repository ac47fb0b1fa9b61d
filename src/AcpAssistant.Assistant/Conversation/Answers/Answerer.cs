using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Assistant.Retrieval;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Assistant.Conversation.Answers;

/// <summary>Answers from passages without a language model: finds the sentences or facts that answer, says them in the passage's own words and cites them.</summary>
internal sealed class Answerer(IRetriever retriever, IOptions<AnswerOptions> options)
{
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

    private async Task<IReadOnlyList<SearchHit>> SearchAsync(
        AnswerScope scope,
        string? language,
        CancellationToken cancellationToken
    )
    {
        var query = new SearchQuery(scope.Question, options.Value.Passages)
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
        var candidates = hits.SelectMany((hit, rank) => Candidate.Of(hit.Chunk, rank)).ToArray();
        if (candidates.Length == 0 || question.Terms.Count == 0)
        {
            return new GroundedAnswer("", [], 0);
        }

        var scorer = new SentenceScorer(question, candidates);
        var best = candidates.MaxBy(scorer.Score)!;
        var confidence = Confidence(scorer, best, candidates);
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

    // The share of the question that the best sentence covers, helped a little by what its passage adds.
    private static double Confidence(SentenceScorer scorer, Candidate best, Candidate[] candidates)
    {
        var passage = candidates
            .Where(candidate => string.Equals(candidate.Chunk.Id, best.Chunk.Id, StringComparison.Ordinal))
            .Aggregate(best, (all, next) => all with { Stems = [.. all.Stems, .. next.Stems] });
        return Math.Clamp((0.65 * scorer.Coverage(best)) + (0.35 * scorer.Coverage(passage)), 0, 1);
    }
}
