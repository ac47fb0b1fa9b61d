using AcpAssistant.Tests.Architecture.Samples.Adapters.Payments.Stripe;

namespace AcpAssistant.Tests.Architecture.Samples.Server.Mcp;

internal sealed class UsesAnAdapter
{
    public SomeVendor? It { get; init; }
}
