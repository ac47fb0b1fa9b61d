namespace AcpAssistant.Assistant.Retrieval;

/// <summary>Leaves out passages that say the same as a better one. The same words about another product are not a duplicate: the citation must name the right product.</summary>
internal static class NearDuplicates
{
    private const double SameText = 0.85;
    private const int Shingle = 3;

    public static IReadOnlyList<SearchHit> Collapse(IEnumerable<SearchHit> ranked, int limit)
    {
        var kept = new List<(SearchHit Hit, HashSet<string> Shingles)>();
        foreach (var hit in ranked)
        {
            if (kept.Count == limit)
            {
                break;
            }

            var shingles = ShinglesOf(hit.Chunk.Text);
            if (!kept.Exists(other => IsSame(hit, shingles, other.Hit, other.Shingles)))
            {
                kept.Add((hit, shingles));
            }
        }

        return [.. kept.Select(item => item.Hit)];
    }

    private static bool IsSame(SearchHit left, HashSet<string> leftSet, SearchHit right, HashSet<string> rightSet)
    {
        if (!string.Equals(left.Chunk.ProductId, right.Chunk.ProductId, StringComparison.Ordinal))
        {
            return false;
        }

        // The same words under another title may be the answer to another question ("Blue Account", "Green Account").
        if (left.Chunk.DocumentId != right.Chunk.DocumentId && left.Chunk.Title != right.Chunk.Title)
        {
            return leftSet.SetEquals(rightSet);
        }

        var smaller = Math.Min(leftSet.Count, rightSet.Count);
        var larger = Math.Max(leftSet.Count, rightSet.Count);
        if (smaller < larger * SameText)
        {
            return false;
        }

        var shared = leftSet.Count(rightSet.Contains);
        return shared >= SameText * (leftSet.Count + rightSet.Count - shared);
    }

    private static HashSet<string> ShinglesOf(string text)
    {
        var words = Words.Of(text);
        var set = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index == 0 || index + Shingle <= words.Count; index++)
        {
            set.Add(string.Join(' ', words.Skip(index).Take(Shingle).Select(word => word.Text)));
        }

        return set;
    }
}
