namespace AcpAssistant.Tests.Architecture.Samples.Commerce.Orders;

internal sealed class SomeOrder;
