namespace AcpAssistant.Tests.Architecture.Samples.Commerce.Pricing;

internal static class PureSum
{
    public static long Of(IEnumerable<long> parts) => parts.Sum();
}
