namespace AcpAssistant.Adapters.Storage.Sqlite;

/// <summary>A command with its result.</summary>
internal sealed class SqliteWriteOf<T>(Func<DbScope, Task<T>> command, CancellationToken cancellationToken)
    : SqliteWrite(cancellationToken)
{
    private readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;
    private Exception? failure;

    /// <summary>Completes when the outcome is durable.</summary>
    public Task<T> Completion => completion.Task;

    /// <inheritdoc/>
    public override async Task RunAsync(DbScope scope)
    {
        failure = null;
        result = await command(scope);
    }

    /// <inheritdoc/>
    public override void KeepFailure(Exception exception) => failure = exception;

    /// <inheritdoc/>
    public override void Publish()
    {
        switch (failure)
        {
            case null:
                completion.TrySetResult(result!);
                break;
            case OperationCanceledException:
                completion.TrySetCanceled(CancellationToken);
                break;
            default:
                completion.TrySetException(failure);
                break;
        }
    }
}
