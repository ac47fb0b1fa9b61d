namespace AcpAssistant.Tests.Architecture.Samples.Commerce.Checkout;

internal static class WaitingDecider
{
    public static Task DecideAsync() => Task.CompletedTask;
}
