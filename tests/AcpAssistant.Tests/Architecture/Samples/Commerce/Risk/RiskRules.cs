using AcpAssistant.Tests.Architecture.Samples.Commerce.Checkout;

namespace AcpAssistant.Tests.Architecture.Samples.Commerce.Risk;

internal sealed class RiskRules
{
    public ISomeStore? It { get; init; }
}
