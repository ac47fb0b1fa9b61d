using AcpAssistant.Tests.Architecture.Samples.Commerce.Checkout;

namespace AcpAssistant.Tests.Architecture.Samples.Commerce.Pricing;

internal sealed class AsksTheStore
{
    public ISomeStore? It { get; init; }
}
