namespace AcpAssistant.Adapters.Storage;

/// <summary>The database can't be used right now: disk full, read-only, unreachable, damaged. The message says what to do and holds no secrets.</summary>
public sealed class StorageUnavailableException(string message, Exception? innerException)
    : Exception(message, innerException);
