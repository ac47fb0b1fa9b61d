using AcpAssistant.Tests.Architecture.Samples.Commerce.Orders;

namespace AcpAssistant.Tests.Architecture.Samples.Assistant.Conversation;

internal sealed class AsksCommerceDirectly
{
    public SomeOrder? It { get; init; }
}
