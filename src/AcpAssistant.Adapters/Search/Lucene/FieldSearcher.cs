using Lucene.Net.Index;
using Lucene.Net.Search;

namespace AcpAssistant.Adapters.Search.Lucene;

/// <summary>Counts rarity among the documents that have a field. Fields are per language: the two French pages of an English shop would else make every French word precious.</summary>
internal class FieldSearcher(IndexReader reader) : IndexSearcher(reader)
{
    public override CollectionStatistics CollectionStatistics(string field)
    {
        var whole = base.CollectionStatistics(field);
        return whole.DocCount <= 0
            ? whole
            : new CollectionStatistics(field, whole.DocCount, whole.DocCount, whole.SumTotalTermFreq, whole.SumDocFreq);
    }
}
