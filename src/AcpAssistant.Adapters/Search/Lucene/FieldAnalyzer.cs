using Lucene.Net.Analysis;

namespace AcpAssistant.Adapters.Search.Lucene;

/// <summary>Analyses each field in the language group that its name ends with.</summary>
internal sealed class FieldAnalyzer() : AnalyzerWrapper(PER_FIELD_REUSE_STRATEGY)
{
    protected override Analyzer GetWrappedAnalyzer(string fieldName) => TextAnalysis.OfField(fieldName);
}
