namespace AcpAssistant.Tests.Architecture.Samples.Commerce.Checkout;

internal interface ISomeStore;
