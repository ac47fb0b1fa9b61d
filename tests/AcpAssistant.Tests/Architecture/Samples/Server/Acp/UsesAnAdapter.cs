using AcpAssistant.Tests.Architecture.Samples.Adapters.Payments.Stripe;

namespace AcpAssistant.Tests.Architecture.Samples.Server.Acp;

internal sealed class UsesAnAdapter
{
    public SomeVendor? It { get; init; }
}
