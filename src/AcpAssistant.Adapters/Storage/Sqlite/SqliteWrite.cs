namespace AcpAssistant.Adapters.Storage.Sqlite;

/// <summary>A command waiting for its turn in the writer. Its outcome is kept back until the group is durable.</summary>
internal abstract class SqliteWrite(CancellationToken cancellationToken)
{
    /// <summary>The caller's token; it counts until the turn has come.</summary>
    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Runs the command and keeps its result.</summary>
    public abstract Task RunAsync(DbScope scope);

    /// <summary>Keeps a failure of the command itself.</summary>
    public abstract void KeepFailure(Exception exception);

    /// <summary>Gives the kept outcome to the caller.</summary>
    public abstract void Publish();

    /// <summary>Fails the caller at once.</summary>
    public void Fail(Exception exception)
    {
        KeepFailure(exception);
        Publish();
    }
}
