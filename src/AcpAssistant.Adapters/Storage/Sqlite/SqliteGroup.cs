using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AcpAssistant.Adapters.Storage.Sqlite;

/// <summary>Runs commands in one transaction on the writer's connection: one sync to disk for all of them, a savepoint for each.</summary>
internal sealed class SqliteGroup(PreparedConnection connection, string path) : IDisposable
{
    private readonly SqliteCommand begin = Prepare(connection, "BEGIN IMMEDIATE");
    private readonly SqliteCommand commit = Prepare(connection, "COMMIT");
    private readonly SqliteCommand rollback = Prepare(connection, "ROLLBACK");
    private readonly SqliteCommand savepoint = Prepare(connection, "SAVEPOINT command");
    private readonly SqliteCommand release = Prepare(connection, "RELEASE command");
    private readonly SqliteCommand undo = Prepare(connection, "ROLLBACK TO command");

    /// <summary>True once a command met broken infrastructure: the connection had better be opened anew.</summary>
    public bool IsSuspect { get; private set; }

    private bool InTransaction => raw.sqlite3_get_autocommit(connection.Inner.Handle) == 0;

    /// <summary>Runs the commands and commits; throws, with nothing written, when the transaction as a whole failed.</summary>
    public async Task RunAsync(IReadOnlyList<SqliteWrite> writes)
    {
        try
        {
            begin.ExecuteNonQuery();
            foreach (var write in writes)
            {
                await RunAsync(write);
            }

            commit.ExecuteNonQuery();
        }
        catch
        {
            if (InTransaction)
            {
                rollback.ExecuteNonQuery();
            }

            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        begin.Dispose();
        commit.Dispose();
        rollback.Dispose();
        savepoint.Dispose();
        release.Dispose();
        undo.Dispose();
    }

    private async Task RunAsync(SqliteWrite write)
    {
        if (write.CancellationToken.IsCancellationRequested)
        {
            write.KeepFailure(new OperationCanceledException(write.CancellationToken));
            return;
        }

        savepoint.ExecuteNonQuery();
        var scope = new DbScope(connection, transaction: null, Dialect.Sqlite, write.CancellationToken);
        var failed = false;
        try
        {
            await write.RunAsync(scope);
        }
        catch (Exception exception) when (InTransaction)
        {
            // Disk full and the like can end the whole transaction; then the filter is false and the group fails as one.
            var translated = SqliteErrors.Translate(exception, path);
            write.KeepFailure(translated);
            IsSuspect |= translated is StorageUnavailableException;
            failed = true;
        }

        if (failed || scope.Discarded)
        {
            undo.ExecuteNonQuery();
        }

        release.ExecuteNonQuery();
    }

    private static SqliteCommand Prepare(PreparedConnection connection, string sql)
    {
        var command = connection.Inner.CreateCommand();
        command.CommandText = sql;
        command.Prepare();
        return command;
    }
}
