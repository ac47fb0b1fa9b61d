using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace AcpAssistant.Adapters.Search.Lucene;

/// <summary>Words that are already cut, as a field's tokens.</summary>
internal sealed class WordStream : TokenStream
{
    private readonly IReadOnlyList<string> _words;
    private readonly ICharTermAttribute _term;
    private int _next;

    public WordStream(IEnumerable<string> words)
    {
        _words = [.. words];
        _term = AddAttribute<ICharTermAttribute>();
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        if (_next == _words.Count)
        {
            return false;
        }

        _term.SetEmpty().Append(_words[_next++]);
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        _next = 0;
    }
}
