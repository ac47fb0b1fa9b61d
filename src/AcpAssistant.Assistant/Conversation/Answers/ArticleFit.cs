using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Assistant.Retrieval;

namespace AcpAssistant.Assistant.Conversation.Answers;

/// <summary>Which articles may answer a question that was asked of a product. What the shop does for every product may be told of this one; advice on its kind ("caring for merino") may be told as advice; anything else would make another thing's property its own.</summary>
internal sealed class ArticleFit
{
    private const int ShortestName = 4;

    // A question asked on a product's page is mostly about the product, even when it doesn't say "it".
    public const double SureOfArticle = 0.86;

    private readonly bool isAdvice;
    private readonly double needed;

    private ArticleFit(IReadOnlyList<SearchHit> passages, bool isAdvice, double needed)
    {
        Passages = passages;
        this.isAdvice = isAdvice;
        this.needed = needed;
    }

    /// <summary>The passages that may answer.</summary>
    public IReadOnlyList<SearchHit> Passages { get; }

    /// <summary>Chooses among what was found.</summary>
    public static ArticleFit Of(AnswerScope scope, Question question, IReadOnlyList<SearchHit> hits)
    {
        var articles = hits.Where(hit => hit.Chunk.ProductId is null).ToList();
        if (question.AsksForService || !(question.PointsAtProduct || Names(scope)))
        {
            return new ArticleFit(
                articles,
                isAdvice: false,
                question.AsksForService || question.AddressesShop ? 0 : SureOfArticle
            );
        }

        var kind = KindOf(scope, hits);
        return question.AsksForUse
            ? new ArticleFit(
                [.. articles.Where(hit => Stems(hit.Chunk.Title, hit.Chunk.Language).Overlaps(kind))],
                true,
                0
            )
            : new ArticleFit([], isAdvice: false, 0);
    }

    /// <summary>The articles' answer or the product's own.</summary>
    public GroundedAnswer Judge(GroundedAnswer general, GroundedAnswer own)
    {
        var isBetter =
            general.Found && general.Confidence >= needed && (!own.Found || general.Confidence > own.Confidence);
        return isBetter ? general with { IsAdvice = isAdvice }
            : own.Found ? own
            : own with { Confidence = Math.Max(own.Confidence, general.Confidence) };
    }

    // The product's name in the question points at it as "it" does.
    private static bool Names(AnswerScope scope) =>
        scope.ProductTitle is { } title && Stems(title, scope.Language).Overlaps(Stems(scope.Question, scope.Language));

    private static HashSet<string> KindOf(AnswerScope scope, IEnumerable<SearchHit> hits)
    {
        var own = hits.Where(hit => hit.Chunk.ProductId is not null).Select(hit => hit.Chunk);
        var shelf = own.Where(chunk => chunk.Fact is { } fact && WellKnownFacts.RoleOf(fact) == FactRole.Category)
            .Select(chunk => chunk.Text);
        return Stems(string.Join(' ', shelf.Append(scope.ProductTitle)), scope.Language);
    }

    private static HashSet<string> Stems(string text, string language) =>
        [.. Stemming.Of(text, language).Where(stem => stem.Length >= ShortestName && !char.IsDigit(stem[0]))];
}
