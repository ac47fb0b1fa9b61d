using AcpAssistant.Assistant.Retrieval;
using Lucene.Net.Index;
using Lucene.Net.Queries;
using Lucene.Net.Search;

namespace AcpAssistant.Adapters.Search.Lucene;

/// <summary>Narrows a search to a product, a kind or a language.</summary>
internal static class ChunkFilter
{
    /// <summary>Null when nothing is to be left out.</summary>
    public static Filter? Of(KeywordQuery query)
    {
        var filter = new BooleanFilter();
        if (query.ProductId is { } product)
        {
            filter.Add(OfProduct(product, query.IncludeGeneral), Occur.MUST);
        }

        if (query.Kind is { } kind)
        {
            filter.Add(new TermFilter(new Term(ChunkFields.Kind, ChunkFields.NameOf(kind))), Occur.MUST);
        }

        if (query.OnlyLanguage is { } language)
        {
            filter.Add(new TermFilter(new Term(ChunkFields.Language, language)), Occur.MUST);
        }

        return filter.Clauses.Count == 0 ? null : filter;
    }

    private static BooleanFilter OfProduct(string product, bool includeGeneral)
    {
        var filter = new BooleanFilter();
        filter.Add(new TermFilter(new Term(ChunkFields.ProductId, product)), Occur.SHOULD);
        if (includeGeneral)
        {
            filter.Add(new TermFilter(new Term(ChunkFields.General, "1")), Occur.SHOULD);
        }

        return filter;
    }
}
