namespace AcpAssistant.Assistant.Retrieval;

/// <summary>Measures how much of a title stands together in a message. Rare words weigh more: a word's weight is the logarithm of how many titles there are for one with it.</summary>
internal sealed class TitleScorer(MessageWords message, TitleMatches matches)
{
    private const double SpellingWeight = 0.8;
    private const int WidestGap = 3;

    // Long marketplace titles are never said in full; what counts is what a person would say of them.
    private const int SpokenWords = 6;

    public double WeightOf(string word) =>
        Math.Log(1 + ((double)matches.Total / Math.Max(1, matches.Frequencies.GetValueOrDefault(word))));

    /// <summary>Null when no word of the title occurs.</summary>
    public ScoredTitle? Score(IndexedProduct product)
    {
        var title = Words
            .Of(product.Title)
            .Where(word => !MessageWords.IsSmall(word.Written))
            .DistinctBy(word => word.Text, StringComparer.Ordinal)
            .ToList();
        var brand = Words.Of(product.Brand ?? "").Select(word => word.Text).ToHashSet(StringComparer.Ordinal);
        var hits = Hits(title, brand).ToList();
        if (hits.TrueForAll(hit => hit.IsBrand))
        {
            return null;
        }

        var best = Clusters(hits).MaxBy(cluster => cluster.Sum(hit => hit.Weight))!;
        var named = best.Where(hit => !hit.IsBrand).ToList();
        if (named.Count == 0)
        {
            return null;
        }

        var spoken = Math.Max(SpokenWords, named.Count);
        var total = title.Select(word => WeightOf(word.Text)).OrderDescending().Take(spoken).Sum();
        return new ScoredTitle(
            product,
            best.Sum(hit => hit.Weight),
            Math.Min(1, named.Sum(hit => hit.Weight) / total),
            named.Count(hit => hit.Word.Length > 1),
            named.Min(hit => hit.Position),
            named.Exists(hit => hit.IsSpelledOtherwise),
            named[^1].IsPlural
        );
    }

    private IEnumerable<Hit> Hits(List<Word> title, HashSet<string> brand)
    {
        for (var position = 0; position < message.All.Count; position++)
        {
            var written = message.All[position];
            if (MessageWords.IsSmall(written.Written))
            {
                continue;
            }

            var joined = message.JoinedAt(position);
            foreach (var word in title)
            {
                if (word.Text == written.Text)
                {
                    var isPlural = written.IsPlural && !word.IsPlural;
                    yield return new Hit(position, word.Text, WeightOf(word.Text), isPlural, false, false);
                }
                else if (word.Text == joined)
                {
                    yield return new Hit(position, word.Text, WeightOf(word.Text), false, false, false);
                }
                else if (IsMisspelling(written.Text, word.Text))
                {
                    yield return new Hit(position, word.Text, WeightOf(word.Text) * SpellingWeight, false, true, false);
                }
            }

            if (brand.Contains(written.Text) && title.TrueForAll(word => word.Text != written.Text))
            {
                yield return new Hit(position, written.Text, 1, false, false, IsBrand: true);
            }
        }
    }

    private bool IsMisspelling(string written, string word) =>
        matches.Spellings.TryGetValue(written, out var spellings) && spellings.Contains(word, StringComparer.Ordinal);

    /// <summary>Words that stand near each other; a title word counts once in each.</summary>
    private static IEnumerable<List<Hit>> Clusters(List<Hit> hits)
    {
        var cluster = new List<Hit>();
        foreach (var hit in hits)
        {
            if (cluster.Count > 0 && hit.Position - cluster[^1].Position > WidestGap)
            {
                yield return cluster;
                cluster = [];
            }

            if (!cluster.Exists(known => known.Word == hit.Word))
            {
                cluster.Add(hit);
            }
        }

        yield return cluster;
    }

    private sealed record Hit(
        int Position,
        string Word,
        double Weight,
        bool IsPlural,
        bool IsSpelledOtherwise,
        bool IsBrand
    );
}
