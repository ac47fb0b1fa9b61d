using AcpAssistant.Tests.Architecture.Samples.Commerce.Orders;

namespace AcpAssistant.Tests.Architecture.Samples.Assistant.Tools;

internal sealed class SomeTool
{
    public SomeOrder? It { get; init; }
}
