using System.Runtime.CompilerServices;
using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Tests.Knowledge;

/// <summary>A source that holds just what a test gives it.</summary>
internal sealed class ListSource(params ReadResult[] results) : IDocumentSource
{
    public string Name => "list";

    public static ListSource Of(params SourceDocument[] documents) =>
        new([.. documents.Select(document => new ReadResult.Read(document))]);

    public async IAsyncEnumerable<ReadResult> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var result in results)
        {
            await Task.Yield();
            yield return result;
        }
    }
}
