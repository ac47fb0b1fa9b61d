namespace AcpAssistant.Adapters.Storage;

/// <summary>The one door to the product's own database: SQLite (one file) or PostgreSQL, with the same SQL text for both.</summary>
public abstract class Database : IAsyncDisposable
{
    private protected Database() { }

    /// <summary>Kind and place without secrets, for the start-up table, such as "SQLite, ./data/acp-assistant.db".</summary>
    public abstract string Description { get; }

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <summary>The differences in SQL.</summary>
    internal abstract Dialect Dialect { get; }

    /// <summary>Reads what is committed. One statement sees one state; several statements may see several.</summary>
    internal abstract Task<T> ReadAsync<T>(Func<DbScope, Task<T>> query, CancellationToken cancellationToken);

    /// <summary>
    /// Runs a command in a transaction; when the task completes, its writes are durable (or undone, when it threw or discarded).
    /// The command may run more than once and must touch nothing but its scope, and never write to the database again from inside.
    /// Cancellation ends the waiting for a turn; a command whose turn has come is carried to its outcome.
    /// </summary>
    internal abstract Task<T> WriteAsync<T>(Func<DbScope, Task<T>> command, CancellationToken cancellationToken);

    /// <summary>A command without result.</summary>
    internal Task WriteAsync(Func<DbScope, Task> command, CancellationToken cancellationToken) =>
        WriteAsync(
            async scope =>
            {
                await command(scope);
                return true;
            },
            cancellationToken
        );
}
