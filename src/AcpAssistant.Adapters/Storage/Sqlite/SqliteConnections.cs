using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace AcpAssistant.Adapters.Storage.Sqlite;

/// <summary>Opens the file: one connection that writes, and a pool of those that only read.</summary>
internal sealed class SqliteConnections(string path) : IDisposable
{
    private const int MaxIdle = 32;

    private readonly ConcurrentBag<PreparedConnection> idle = [];
    private volatile bool disposed;

    /// <summary>The database file.</summary>
    public string Path { get; } = path;

    /// <summary>The connection for the one writer; makes folder and file when missing.</summary>
    public PreparedConnection OpenWriter()
    {
        CreateFolder();
        // FULL, because an order that was confirmed must survive a power cut; group commit makes it affordable.
        // The only writer keeps 64 MiB of pages, which nobody else makes stale; checkpoints come after 16 MiB of log.
        return Open(
            SqliteOpenMode.ReadWriteCreate,
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 4000;"
        );
    }

    /// <summary>A connection for reading; give it back with <see cref="Return"/> unless it failed.</summary>
    public PreparedConnection Rent()
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        return idle.TryTake(out var connection)
            ? connection
            : Open(SqliteOpenMode.ReadWrite, "PRAGMA query_only = ON;");
    }

    /// <summary>Keeps a connection for the next reader.</summary>
    public void Return(PreparedConnection connection)
    {
        if (disposed || idle.Count >= MaxIdle)
        {
            connection.Dispose();
            return;
        }

        idle.Add(connection);
        if (disposed)
        {
            Dispose();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        disposed = true;
        while (idle.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }

    private PreparedConnection Open(SqliteOpenMode mode, string pragmas)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = Path,
                Mode = mode,
                ForeignKeys = true,
                // Our own pool: the library's would keep the file open after the database is disposed.
                Pooling = false,
                DefaultTimeout = 30,
            }.ToString()
        );
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            // The engine's own wait is fine-grained; the library's retries sleep 150 ms at a time.
            command.CommandText = "PRAGMA busy_timeout = 10000;" + pragmas;
            command.ExecuteNonQuery();
            return new PreparedConnection(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void CreateFolder()
    {
        var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;
        if (Directory.Exists(folder))
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            // Orders and conversations are personal data: for the service's own user only.
            Directory.CreateDirectory(
                folder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        }
    }
}
