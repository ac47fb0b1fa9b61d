using Microsoft.Data.Sqlite;

namespace AcpAssistant.Adapters.Storage.Sqlite;

/// <summary>Tells broken infrastructure, which a person must mend, from bugs.</summary>
internal static class SqliteErrors
{
    // https://www.sqlite.org/rescode.html
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>The exception for callers: what people can mend as <see cref="StorageUnavailableException"/>, all else as it is.</summary>
    public static Exception Translate(Exception exception, string path) =>
        Explain(exception) is { } reason
            ? new StorageUnavailableException($"The database {path} {reason}", exception)
            : exception;

    private static string? Explain(Exception exception) =>
        exception switch
        {
            SqliteException sqlite => sqlite.SqliteErrorCode switch
            {
                Busy => "is held by another program. Only one server may use a data folder at a time.",
                ReadOnly => "is read-only. Give the service's user the right to write to the file and its folder.",
                InputOutput => "can't be read or written (input/output error). Check the disk.",
                Corrupt or NotADatabase => "is damaged or not a database. Restore it from a backup.",
                Full => "can't grow: the disk is full. Free some space; nothing was lost.",
                CannotOpen =>
                    "can't be opened. Check that ACP__DataDirectory names a folder that the service's user can write to, and run the verb migrate.",
                _ => null,
            },
            UnauthorizedAccessException or IOException =>
                "can't be made. Check that ACP__DataDirectory names a folder that the service's user can write to.",
            _ => null,
        };
}
