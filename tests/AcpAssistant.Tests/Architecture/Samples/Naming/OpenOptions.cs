namespace AcpAssistant.Tests.Architecture.Samples.Naming;

internal class OpenOptions;
