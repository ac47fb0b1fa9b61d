using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace AcpAssistant.Adapters.Search.Lucene;

/// <summary>Searches as if the index held only the documents of a scope: how rare a word is within a product's manual decides there, not how rare it is in the whole shop.</summary>
internal sealed class ScopedSearcher : FieldSearcher
{
    // In a handful of passages nothing can be said about rarity; then the whole index knows better.
    private const int SmallestScope = 100;

    private readonly FixedBitSet _scope;

    private ScopedSearcher(IndexReader reader, FixedBitSet scope)
        : base(reader)
    {
        _scope = scope;
    }

    /// <summary>The searcher to use for a filter; the given one when the scope is too small.</summary>
    public static IndexSearcher For(IndexSearcher searcher, Filter filter)
    {
        var reader = searcher.IndexReader;
        var scope = new FixedBitSet(Math.Max(1, reader.MaxDoc));
        foreach (var leaf in reader.Leaves)
        {
            var documents = filter.GetDocIdSet(leaf, leaf.AtomicReader.LiveDocs)?.GetIterator();
            for (
                var document = documents?.NextDoc() ?? DocIdSetIterator.NO_MORE_DOCS;
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = documents!.NextDoc()
            )
            {
                scope.Set(leaf.DocBase + document);
            }
        }

        return scope.Cardinality < SmallestScope
            ? searcher
            : new ScopedSearcher(reader, scope) { Similarity = searcher.Similarity };
    }

    public override TermStatistics TermStatistics(Term term, TermContext context)
    {
        var postings = MultiFields.GetTermDocsEnum(IndexReader, null, term.Field, term.Bytes);
        var count = 0;
        for (
            var document = postings?.NextDoc() ?? DocIdSetIterator.NO_MORE_DOCS;
            document != DocIdSetIterator.NO_MORE_DOCS;
            document = postings!.NextDoc()
        )
        {
            count += _scope.Get(document) ? 1 : 0;
        }

        return new TermStatistics(term.Bytes, count, -1);
    }

    public override CollectionStatistics CollectionStatistics(string field)
    {
        var (documents, words) = (0, 0.0);
        foreach (var leaf in IndexReader.Leaves)
        {
            if (leaf.AtomicReader.GetNormValues(field) is { } norms)
            {
                Count(leaf, norms, ref documents, ref words);
            }
        }

        return documents == 0
            ? base.CollectionStatistics(field)
            : new CollectionStatistics(field, documents, documents, (long)Math.Max(1, words), -1);
    }

    private static double LengthOf(byte norm)
    {
        var root = SmallSingle.Byte315ToSingle(norm);
        return 1 / (root * root);
    }

    /// <summary>A norm is 1/√length cut down to eight bits; in the middle of its step it is exact enough for an average.</summary>
    private void Count(AtomicReaderContext leaf, NumericDocValues norms, ref int documents, ref double words)
    {
        for (var document = 0; document < leaf.AtomicReader.MaxDoc; document++)
        {
            if (!_scope.Get(leaf.DocBase + document) || (byte)norms.Get(document) is not (var norm and > 0))
            {
                continue;
            }

            documents++;
            words += (LengthOf(norm) + LengthOf((byte)(norm + 1))) / 2;
        }
    }
}
