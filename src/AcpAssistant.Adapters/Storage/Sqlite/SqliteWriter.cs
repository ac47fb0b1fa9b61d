using System.Threading.Channels;

namespace AcpAssistant.Adapters.Storage.Sqlite;

/// <summary>
/// The only writer of a database file: takes waiting commands off a queue and commits them in groups.
/// A second writing connection would make both wait for each other's locks, so there is none.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int MaxGroup = 256;

    private readonly AsyncLocal<bool> isWriting = new();
    private readonly Channel<SqliteWrite> queue = Channel.CreateUnbounded<SqliteWrite>(
        new UnboundedChannelOptions { SingleReader = true }
    );
    private readonly SqliteConnections connections;
    private readonly Task loop;
    private PreparedConnection? connection;
    private SqliteGroup? group;

    public SqliteWriter(SqliteConnections connections)
    {
        this.connections = connections;
        loop = Task.Run(RunAsync);
    }

    /// <summary>Queues a command; completes when it is durable.</summary>
    public Task<T> WriteAsync<T>(Func<DbScope, Task<T>> command, CancellationToken cancellationToken)
    {
        if (isWriting.Value)
        {
            throw new InvalidOperationException(
                "A write inside a write would wait for itself forever; use the scope given."
            );
        }

        var write = new SqliteWriteOf<T>(command, cancellationToken);
        ObjectDisposedException.ThrowIf(!queue.Writer.TryWrite(write), this);
        return write.Completion;
    }

    /// <summary>Finishes what is queued, then closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await loop;
    }

    private async Task RunAsync()
    {
        isWriting.Value = true;
        var writes = new List<SqliteWrite>(MaxGroup);
        while (await queue.Reader.WaitToReadAsync())
        {
            while (writes.Count < MaxGroup && queue.Reader.TryRead(out var write))
            {
                writes.Add(write);
            }

            await RunGroupAsync(writes);
            writes.Clear();
        }

        Close();
    }

    private async Task RunGroupAsync(List<SqliteWrite> writes)
    {
        try
        {
            group ??= Open();
            await group.RunAsync(writes);
        }
        catch (Exception exception) when (writes.Count == 1 || connection is null)
        {
            Close();
            writes.ForEach(write => write.Fail(SqliteErrors.Translate(exception, connections.Path)));
            return;
        }
        catch (Exception)
        {
            // The transaction failed as a whole (disk full): one by one, so that only those fail that can't be written.
            foreach (var write in writes)
            {
                await RunGroupAsync([write]);
            }

            return;
        }

        if (group.IsSuspect)
        {
            Close();
        }

        writes.ForEach(write => write.Publish());
    }

    private SqliteGroup Open()
    {
        Close();
        connection = connections.OpenWriter();
        return new SqliteGroup(connection, connections.Path);
    }

    private void Close()
    {
        group?.Dispose();
        connection?.Dispose();
        group = null;
        connection = null;
    }
}
