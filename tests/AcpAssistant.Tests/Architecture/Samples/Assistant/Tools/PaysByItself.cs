using AcpAssistant.Tests.Architecture.Samples.Commerce.Payments;

namespace AcpAssistant.Tests.Architecture.Samples.Assistant.Tools;

internal static class PaysByItself
{
    public static async Task<int> PayAsync()
    {
        await Task.Yield();
        return new SomePayment().GetHashCode();
    }
}
