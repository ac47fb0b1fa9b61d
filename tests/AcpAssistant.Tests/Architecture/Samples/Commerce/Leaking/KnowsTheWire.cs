using AcpAssistant.Tests.Architecture.Samples.Protocols;

namespace AcpAssistant.Tests.Architecture.Samples.Commerce.Leaking;

internal sealed class KnowsTheWire
{
    public SomeWireRecord? It { get; init; }
}
