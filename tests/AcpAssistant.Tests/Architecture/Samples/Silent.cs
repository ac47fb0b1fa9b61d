namespace AcpAssistant.Tests.Architecture.Samples;

public sealed class Silent
{
    public sealed class Nested;
}
