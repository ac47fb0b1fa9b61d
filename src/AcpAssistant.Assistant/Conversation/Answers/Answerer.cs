using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Assistant.Retrieval;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Assistant.Conversation.Answers;

/// <summary>Answers from passages without a language model: finds the sentences or facts that answer, says them in the passage's own words and cites them. What a product's own documents say comes first; an article answers for it only where it may.</summary>
internal sealed class Answerer(IRetriever retriever, IOptions<AnswerOptions> options)
{
    private static readonly GroundedAnswer Nothing = new("", [], 0);

    /// <summary>The answer; empty when nothing found is good enough.</summary>
    public async Task<GroundedAnswer> AnswerAsync(AnswerScope scope, CancellationToken cancellationToken)
    {
        if (scope.ProductId is null)
        {
            return await OfArticlesAsync(scope, cancellationToken);
        }

        var question = Question.Read(scope.Question, scope.Language, scope.ProductTitle);
        var hits = await SearchAsync(scope, question, null, cancellationToken);
        var own = OfProduct(scope, question, hits);
        if (!scope.IncludeGeneral || (own.Found && (own.IsNamedFact || !question.AsksForService)))
        {
            return own;
        }

        var articles = ArticleFit.Of(scope, question, hits);
        var general = Compose(question, InLanguage(articles.Passages, scope.Language), null, options.Value.Threshold);
        return articles.Judge(
            general.Found ? general : Compose(question, articles.Passages, null, options.Value.Threshold),
            own
        );
    }

    /// <summary>What a product is, from the beginning of its description.</summary>
    public async Task<GroundedAnswer> DescribeAsync(AnswerScope scope, CancellationToken cancellationToken)
    {
        var about = scope with { Question = scope.ProductTitle ?? scope.Question, IncludeGeneral = false };
        var question = Question.Read(about.Question, about.Language, productTitle: null);
        var hits = InLanguage(await SearchAsync(about, question, null, cancellationToken), scope.Language);
        var first = Candidate
            .From([.. hits.Where(hit => hit.Chunk.Fact is null)])
            .OrderBy(candidate => candidate.Chunk.Ordinal)
            .ThenBy(candidate => candidate.Index)
            .ToArray();
        if (first.Length == 0)
        {
            return Nothing;
        }

        var said = AnswerText.Lead(first, options.Value.Sentences);
        return new GroundedAnswer(said.Text, said.Citations, 0.9)
        {
            Language = first[0].Chunk.Language,
            IsOfProduct = true,
        };
    }

    private GroundedAnswer OfProduct(AnswerScope scope, Question question, IReadOnlyList<SearchHit> hits)
    {
        var own = hits.Where(hit => hit.Chunk.ProductId is not null).ToList();
        return Compose(question, InLanguage(own, scope.Language), scope.ProductId, options.Value.ProductThreshold);
    }

    private async Task<GroundedAnswer> OfArticlesAsync(AnswerScope scope, CancellationToken cancellationToken)
    {
        var question = Question.Read(scope.Question, scope.Language, scope.ProductTitle);
        var hits = await SearchAsync(scope, question, scope.Language, cancellationToken);
        var answer = Compose(question, hits, null, options.Value.Threshold);

        // Manuals and articles are often there in one language only: better the right passage in another language than none.
        var elsewhere = answer.Found
            ? Nothing
            : Compose(
                question,
                await SearchAsync(scope, question, null, cancellationToken),
                null,
                options.Value.Threshold
            );
        return elsewhere.Found ? elsewhere : answer;
    }

    private async Task<IReadOnlyList<SearchHit>> SearchAsync(
        AnswerScope scope,
        Question question,
        string? language,
        CancellationToken cancellationToken
    )
    {
        // Words that facts or another language may use for it ("how heavy" is told under "Weight").
        var widened = scope.ProductId is not null || language is null;
        var text = widened ? $"{scope.Question} {Synonyms.Expand(question.Terms, question.Language)}" : scope.Question;
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

    // A product told in the person's language needs no other.
    private static IReadOnlyList<SearchHit> InLanguage(IReadOnlyList<SearchHit> hits, string language)
    {
        var own = hits.Where(hit => string.Equals(hit.Chunk.Language, language, StringComparison.Ordinal)).ToList();
        return own.Count > 0 ? own : hits;
    }

    private GroundedAnswer Compose(
        Question question,
        IReadOnlyList<SearchHit> hits,
        string? productId,
        double threshold
    )
    {
        var candidates = Candidate.From(hits);
        if (candidates.Length == 0 || question.Terms.Count == 0)
        {
            return Nothing;
        }

        var scorer = new SentenceScorer(question, candidates, productId);
        var best = candidates.MaxBy(scorer.Score)!;
        var confidence = Confidence.Of(scorer, best, candidates, question.Terms.Count);
        if (confidence < threshold)
        {
            return Nothing with { Confidence = confidence };
        }

        var said = AnswerText.Of(best, candidates, scorer, question, options.Value.Sentences);
        return new GroundedAnswer(said.Text, said.Citations, confidence)
        {
            Language = best.Chunk.Language,
            IsOfProduct = best.Chunk.ProductId is not null,
            IsNamedFact = scorer.IsNamed(best),
        };
    }
}
