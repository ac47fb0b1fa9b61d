namespace AcpAssistant.Tests.Architecture.Samples.Commerce;

internal sealed class Money;
