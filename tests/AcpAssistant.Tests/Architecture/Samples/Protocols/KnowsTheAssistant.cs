using AcpAssistant.Tests.Architecture.Samples.Assistant.Tools;

namespace AcpAssistant.Tests.Architecture.Samples.Protocols;

internal sealed class KnowsTheAssistant
{
    public SomeTool? It { get; init; }
}
