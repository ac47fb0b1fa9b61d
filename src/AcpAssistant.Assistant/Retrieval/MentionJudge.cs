namespace AcpAssistant.Assistant.Retrieval;

/// <summary>Decides whether a message names a product, several that fit about equally, or only a kind of product.</summary>
internal static class MentionJudge
{
    /// <summary>More than this many equal candidates are a category or a brand, not a mention.</summary>
    private const int MostToAsk = 5;

    private const double AboutEqual = 0.9;
    private const double WholeTitle = 0.98;
    private const double LargePart = 0.5;

    // The words found would fit this many times fewer products by chance than there are.
    private const double ClearlySpecific = 1.5;

    public static Mention Judge(MessageWords message, TitleMatches matches)
    {
        var scorer = new TitleScorer(message, matches);
        var scored = matches
            .Products.Select(scorer.Score)
            .OfType<ScoredTitle>()
            .GroupBy(title => title.Product.ProductId, StringComparer.Ordinal)
            .Select(group => group.MaxBy(title => title.Score)!)
            .Where(title => IsMention(title, message, matches.Total))
            .OrderByDescending(title => title.Score)
            .ThenByDescending(title => title.Coverage)
            .ToList();
        if (scored.Count == 0)
        {
            return new Mention.Nothing();
        }

        var rivals = Rivals(scored);
        return rivals.Count switch
        {
            1 => new Mention.One(rivals[0].Product, IsClear(rivals[0], matches.Total), rivals[0].IsSpelledOtherwise),
            <= MostToAsk when !IsOnlyLookingFor(rivals[0], message) => new Mention.Several([.. rivals]),
            _ => new Mention.Nothing(),
        };
    }

    private static List<ScoredTitle> Rivals(List<ScoredTitle> scored)
    {
        var best = scored[0];
        var equal = scored.Where(title => title.Score >= best.Score * AboutEqual).ToList();

        // "Ridge Merino Tee" said in full is not "Ridge Merino Tee Women's".
        var whole = equal.Where(title => title.Coverage >= WholeTitle).ToList();
        return whole.Count > 0 ? [.. whole.Where(title => title.Count == whole.Max(other => other.Count))] : equal;
    }

    private static bool IsMention(ScoredTitle title, MessageWords message, int total)
    {
        if (title.IsPlural && Specificity(title, total) < ClearlySpecific)
        {
            return false;
        }

        if (title.Coverage >= WholeTitle)
        {
            return true;
        }

        return title.Count >= 2
            ? title.Coverage >= LargePart || Specificity(title, total) > 0
            : title.Coverage >= LargePart || (message.IsDefiniteBefore(title.First) && Specificity(title, total) > -1);
    }

    private static bool IsClear(ScoredTitle title, int total) =>
        title.Coverage >= WholeTitle || (title.Count >= 2 && Specificity(title, total) > 0);

    /// <summary>Above 0 the words found are expected in less than one title by chance.</summary>
    private static double Specificity(ScoredTitle title, int total) => title.Score - Math.Log(Math.Max(2, total));

    private static bool IsOnlyLookingFor(ScoredTitle title, MessageWords message) =>
        title.Coverage < WholeTitle
        && !message.IsDefiniteBefore(title.First)
        && (message.IsIndefiniteBefore(title.First) || message.IsLookingFor(title.First));
}
