using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace AcpAssistant.Adapters.Search.Lucene;

/// <summary>What was looked up about the terms of one snapshot of an index. A snapshot never changes, so neither does the answer; a new snapshot starts with nothing.</summary>
internal sealed class ReaderTerms
{
    // People's words are without number; what is kept of them is not.
    private const int MostKept = 20_000;

    private static readonly ConditionalWeakTable<IndexReader, ReaderTerms> Known = [];

    private readonly IndexReader _reader;
    private readonly ConcurrentDictionary<(string Field, string Word), int> _counts = new();
    private readonly ConcurrentDictionary<(string Fields, string Word), IReadOnlyList<(string, float)>> _spellings =
        new();

    private ReaderTerms(IndexReader reader) => _reader = reader;

    /// <summary>Those of a snapshot.</summary>
    public static ReaderTerms Of(IndexReader reader) => Known.GetValue(reader, static key => new ReaderTerms(key));

    /// <summary>In how many documents a field has the word.</summary>
    public int Count(string field, string word)
    {
        if (_counts.TryGetValue((field, word), out var known))
        {
            return known;
        }

        var count = _reader.DocFreq(new Term(field, word));
        if (_counts.Count < MostKept)
        {
            _counts.TryAdd((field, word), count);
        }

        return count;
    }

    /// <summary><see cref="Spelling.Nearest"/> in the fields.</summary>
    public IReadOnlyList<(string Term, float Similarity)> Nearest(IReadOnlyList<string> fields, string word)
    {
        var key = (string.Join(' ', fields), word);
        if (_spellings.TryGetValue(key, out var known))
        {
            return known;
        }

        var nearest = Spelling.Nearest(_reader, fields, word);
        if (_spellings.Count < MostKept)
        {
            _spellings.TryAdd(key, nearest);
        }

        return nearest;
    }
}
