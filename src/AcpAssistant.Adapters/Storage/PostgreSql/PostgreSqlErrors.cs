using Npgsql;

namespace AcpAssistant.Adapters.Storage.PostgreSql;

/// <summary>Tells broken infrastructure, which a person must mend, from bugs, and losers of a race from both.</summary>
internal static class PostgreSqlErrors
{
    /// <summary>Whether the transaction merely lost against a parallel one and may be run again.</summary>
    public static bool IsLostRace(Exception exception) =>
        exception
            is PostgresException
            {
                SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected
            };

    /// <summary>The exception for callers: what people can mend as <see cref="StorageUnavailableException"/>, all else as it is.</summary>
    public static Exception Translate(Exception exception, string description) =>
        Explain(exception) is { } reason
            ? new StorageUnavailableException($"The database ({description}) {reason}", exception)
            : exception;

    private static string? Explain(Exception exception) =>
        exception switch
        {
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } =>
                "can't grow: its disk is full. Free some space; nothing was lost.",
            PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } =>
                "is read-only. Connect to the primary server, or end its read-only mode.",
            PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } =>
                "has no connection left. Raise its max_connections or lower Maximum Pool Size in ACP:Storage:ConnectionString.",
            PostgresException
            {
                SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification
            } => "refuses the sign-in. Check Username and Password in ACP:Storage:ConnectionString.",
            PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
                "doesn't exist. Create it (createdb), or check Database in ACP:Storage:ConnectionString.",
            // Class 08 is connection trouble, 57P an operator's intervention such as a shutdown, 58 an error of its system.
            PostgresException { SqlState: var state }
                when state.StartsWith("08", StringComparison.Ordinal)
                    || state.StartsWith("57P", StringComparison.Ordinal)
                    || state.StartsWith("58", StringComparison.Ordinal) =>
                "is going down or out of order. Try again soon.",
            PostgresException => null,
            NpgsqlException =>
                "can't be reached. Check that it runs, and Host and Port in ACP:Storage:ConnectionString.",
            _ => null,
        };
}
