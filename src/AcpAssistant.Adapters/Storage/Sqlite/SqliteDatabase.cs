namespace AcpAssistant.Adapters.Storage.Sqlite;

/// <summary>One SQLite file in the data folder.</summary>
internal sealed class SqliteDatabase : Database
{
    /// <summary>Name of the file in the data folder.</summary>
    public const string FileName = "acp-assistant.db";

    private readonly SqliteConnections connections;
    private readonly SqliteWriter writer;

    public SqliteDatabase(string dataDirectory)
    {
        connections = new SqliteConnections(Path.Combine(dataDirectory, FileName));
        writer = new SqliteWriter(connections);
    }

    /// <inheritdoc/>
    public override string Description => $"SQLite, {connections.Path}";

    /// <inheritdoc/>
    internal override Dialect Dialect => Dialect.Sqlite;

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        connections.Dispose();
        await writer.DisposeAsync();
    }

    /// <inheritdoc/>
    internal override async Task<T> ReadAsync<T>(Func<DbScope, Task<T>> query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        PreparedConnection? connection = null;
        try
        {
            connection = connections.Rent();
            var result = await query(new DbScope(connection, transaction: null, Dialect, cancellationToken));
            connections.Return(connection);
            return result;
        }
        catch (Exception exception)
        {
            connection?.Dispose();
            var translated = SqliteErrors.Translate(exception, connections.Path);
            if (ReferenceEquals(translated, exception))
            {
                throw;
            }

            throw translated;
        }
    }

    /// <inheritdoc/>
    internal override Task<T> WriteAsync<T>(Func<DbScope, Task<T>> command, CancellationToken cancellationToken) =>
        writer.WriteAsync(command, cancellationToken);
}
