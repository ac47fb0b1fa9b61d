using AcpAssistant.Tests.Architecture.Samples.Protocols;

namespace AcpAssistant.Tests.Architecture.Samples.Assistant.Tools;

internal sealed class KnowsTheWire
{
    public SomeWireRecord? It { get; init; }
}
