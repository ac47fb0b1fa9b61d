namespace AcpAssistant.Tests.Architecture.Samples.Protocols;

internal sealed class SomeWireRecord;
