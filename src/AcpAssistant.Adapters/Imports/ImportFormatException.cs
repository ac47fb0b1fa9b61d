namespace AcpAssistant.Adapters.Imports;

/// <summary>The file as a whole isn't what it should be; the message says what was expected. Nothing was imported.</summary>
public sealed class ImportFormatException(string message, Exception? inner = null) : Exception(message, inner);
