using AcpAssistant.Tests.Architecture.Samples.Adapters.Storage;

namespace AcpAssistant.Tests.Architecture.Samples.Adapters.Payments.Stripe;

internal sealed class SomeVendor
{
    public Database? It { get; init; }
}
