using AcpAssistant.Tests.Architecture.Samples.Adapters.Payments.Stripe;

namespace AcpAssistant.Tests.Architecture.Samples.Adapters.Payments.Sandbox;

internal sealed class UsesItsSibling
{
    public SomeVendor? It { get; init; }
}
