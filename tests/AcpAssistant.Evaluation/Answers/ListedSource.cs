using System.Runtime.CompilerServices;
using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Evaluation.Answers;

/// <summary>Documents that are made here.</summary>
internal sealed class ListedSource(string name, IReadOnlyList<SourceDocument> documents) : IDocumentSource
{
    public string Name => name;

    public async IAsyncEnumerable<ReadResult> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var document in documents)
        {
            await Task.CompletedTask;
            yield return new ReadResult.Read(document);
        }
    }
}
