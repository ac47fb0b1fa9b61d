using Lucene.Net.Search.Similarities;

namespace AcpAssistant.Adapters.Search.Lucene;

/// <summary>BM25 with its parameters by kind of field: a long title is not worse than a short one to the degree a long text is.</summary>
internal sealed class FieldSimilarity(Bm25Weights weights) : PerFieldSimilarityWrapper
{
    private readonly BM25Similarity _body = new(weights.K1, weights.B);
    private readonly BM25Similarity _title = new(weights.TitleK1, weights.TitleB);

    public override Similarity Get(string name) =>
        name.StartsWith(ChunkFields.Body, StringComparison.Ordinal) ? _body : _title;
}
