using System.Globalization;

namespace AcpAssistant.Adapters.Storage;

/// <summary>The few places where the SQL of the two databases differs; everything else is one text.</summary>
internal sealed record Dialect
{
    /// <summary>SQLite. It has one writer at a time, so nothing needs locking.</summary>
    public static readonly Dialect Sqlite = new()
    {
        Name = "sqlite",
        JsonObject = "json_group_object",
        SkipLocked = "",
        AmongFormat = "IN @{0}",
        RowsPerInsert = 32,
    };

    /// <summary>PostgreSQL 15 or later.</summary>
    public static readonly Dialect PostgreSql = new()
    {
        Name = "postgresql",
        JsonObject = "json_object_agg",
        AmongFormat = "= ANY (@{0})",
        SkipLocked = "FOR UPDATE SKIP LOCKED",
        LockByName = "SELECT pg_advisory_xact_lock(hashtextextended(@name, 0))",
        RowsPerInsert = 256,
    };

    /// <summary>As in the setting.</summary>
    public required string Name { get; init; }

    /// <summary>Aggregate function that makes a JSON object of two columns.</summary>
    public required string JsonObject { get; init; }

    /// <summary>How <see cref="Among"/> is written: a list of parameters on SQLite, one array on PostgreSQL.</summary>
    public required string AmongFormat { get; init; }

    /// <summary>Ends a SELECT that claims rows, so that parallel claimers take different ones.</summary>
    public required string SkipLocked { get; init; }

    /// <summary>Takes a named lock until the transaction ends; null where writers never run in parallel.</summary>
    public string? LockByName { get; init; }

    /// <summary>Rows per INSERT: SQLite looks parameters up one by one, PostgreSQL pays per round trip.</summary>
    public required int RowsPerInsert { get; init; }

    /// <summary>Condition that follows a column: its value is among those of the list parameter (at most a few thousand).</summary>
    public string Among(string parameter) => string.Format(CultureInfo.InvariantCulture, AmongFormat, parameter);
}
