namespace AcpAssistant.Tests.Architecture.Samples;

/// <summary>A public type that says what it is.</summary>
public sealed class Spoken;
