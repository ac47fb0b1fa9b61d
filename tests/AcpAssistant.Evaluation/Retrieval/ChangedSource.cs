using System.Runtime.CompilerServices;
using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Evaluation.Retrieval;

/// <summary>A source whose documents are changed on the way, such as tickets without the summary that is the query.</summary>
internal sealed class ChangedSource(IDocumentSource inner, Func<SourceDocument, SourceDocument> change)
    : IDocumentSource
{
    public string Name => inner.Name;

    public async IAsyncEnumerable<ReadResult> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var result in inner.ReadAsync(cancellationToken))
        {
            yield return result is ReadResult.Read read ? new ReadResult.Read(change(read.Document)) : result;
        }
    }
}
