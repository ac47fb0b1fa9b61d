using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AcpAssistant.Adapters.Storage.Sqlite;

/// <summary>Runs statements on one connection without the detours of the general way (a command, a reader and a search by name for every parameter), which cost more than most of our statements.</summary>
internal sealed class SqliteStatements(SqliteConnection connection) : IDisposable
{
    private const int MaxStatements = 256;
    private const int MaxTextLength = 4096;

    private readonly Dictionary<string, SqliteStatement?> known = new(StringComparer.Ordinal);

    /// <summary>Runs the statement; false, with nothing done, when it needs the general way.</summary>
    public bool TryExecute(string sql, object? arguments, out int changed)
    {
        changed = 0;
        if (Find(sql) is not { } statement || !statement.TryBind(arguments))
        {
            return false;
        }

        try
        {
            while (statement.Step()) { }

            changed = raw.sqlite3_changes(connection.Handle);
            return true;
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>Whether a query finds nothing; false also when it needs the general way.</summary>
    public bool IsEmpty(string sql, object? arguments)
    {
        if (Find(sql) is not { IsReadOnly: true } statement || !statement.TryBind(arguments))
        {
            return false;
        }

        try
        {
            return !statement.Step();
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in known.Values)
        {
            statement?.Dispose();
        }

        known.Clear();
    }

    private SqliteStatement? Find(string sql)
    {
        if (sql.Length > MaxTextLength)
        {
            return null;
        }

        if (!known.TryGetValue(sql, out var statement) && known.Count < MaxStatements)
        {
            known[sql] = statement = SqliteStatement.TryPrepare(connection, sql);
        }

        return statement;
    }
}
