namespace AcpAssistant.Tests.Architecture.Samples.Commerce.Payments;

internal sealed class SomePayment;
