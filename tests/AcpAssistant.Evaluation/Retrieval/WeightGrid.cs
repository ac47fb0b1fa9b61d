using AcpAssistant.Adapters.Search.Lucene;

namespace AcpAssistant.Evaluation.Retrieval;

/// <summary>The ranking weights that are tried.</summary>
internal static class WeightGrid
{
    public static IEnumerable<Bm25Weights> All() =>
        from pair in new[] { 0f, 0.3f, 0.6f, 1f }
        from question in new[] { 0.1f, 0.3f, 1f }
        from tie in new[] { 0f, 0.2f }
        select new Bm25Weights
        {
            QuestionWordBoost = question,
            PairBoost = pair,
            TieBreaker = tie,
        };
}
