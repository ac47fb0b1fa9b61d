namespace AcpAssistant.Tests.Architecture.Samples.Naming;

internal sealed class PriceHelper;
