using AcpAssistant.Tests.Architecture.Samples.Commerce;

namespace AcpAssistant.Tests.Architecture.Samples.Assistant.Conversation;

internal sealed class NamesAPrice
{
    public Money? It { get; init; }
}
