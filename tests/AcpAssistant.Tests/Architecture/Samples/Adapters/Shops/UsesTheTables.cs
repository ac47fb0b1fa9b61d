using AcpAssistant.Tests.Architecture.Samples.Adapters.Storage;

namespace AcpAssistant.Tests.Architecture.Samples.Adapters.Shops;

internal sealed class UsesTheTables
{
    public SomeTable? It { get; init; }
}
