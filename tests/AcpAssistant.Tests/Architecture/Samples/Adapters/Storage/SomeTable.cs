namespace AcpAssistant.Tests.Architecture.Samples.Adapters.Storage;

internal sealed class SomeTable;
