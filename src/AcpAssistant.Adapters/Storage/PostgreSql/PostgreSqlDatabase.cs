using System.Data;
using Npgsql;

namespace AcpAssistant.Adapters.Storage.PostgreSql;

/// <summary>A PostgreSQL database. Read committed is enough: every condition of a command stands in its UPDATE or behind a named lock.</summary>
internal sealed class PostgreSqlDatabase : Database
{
    private const int MaxAttempts = 8;

    private readonly NpgsqlDataSource source;

    public PostgreSqlDatabase(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        if (!builder.ShouldSerialize("Max Auto Prepare"))
        {
            builder.MaxAutoPrepare = 200;
        }

        Description = $"PostgreSQL, {builder.Database} on {builder.Host}:{builder.Port}";
        source = NpgsqlDataSource.Create(builder);
    }

    /// <inheritdoc/>
    public override string Description { get; }

    /// <inheritdoc/>
    internal override Dialect Dialect => Dialect.PostgreSql;

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => source.DisposeAsync();

    /// <inheritdoc/>
    internal override Task<T> ReadAsync<T>(Func<DbScope, Task<T>> query, CancellationToken cancellationToken) =>
        TranslatingAsync(async () =>
        {
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            return await query(new DbScope(connection, transaction: null, Dialect, cancellationToken));
        });

    /// <inheritdoc/>
    internal override Task<T> WriteAsync<T>(Func<DbScope, Task<T>> command, CancellationToken cancellationToken) =>
        TranslatingAsync(async () =>
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await WriteOnceAsync(command, cancellationToken);
                }
                catch (Exception exception) when (attempt < MaxAttempts && PostgreSqlErrors.IsLostRace(exception))
                {
                    // Real time, whatever clock the shop lives by: this only lets the winner finish.
                    await Task.Delay(TimeSpan.FromMilliseconds(1 << attempt), cancellationToken);
                }
            }
        });

    private async Task<T> WriteOnceAsync<T>(Func<DbScope, Task<T>> command, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(
            IsolationLevel.ReadCommitted,
            cancellationToken
        );
        var scope = new DbScope(connection, transaction, Dialect, cancellationToken);
        var result = await command(scope);
        if (!scope.Discarded)
        {
            // A cut commit has an unknown outcome, so nobody may cut it.
            await transaction.CommitAsync(CancellationToken.None);
        }

        return result;
    }

    private async Task<T> TranslatingAsync<T>(Func<Task<T>> run)
    {
        try
        {
            return await run();
        }
        catch (NpgsqlException exception)
        {
            var translated = PostgreSqlErrors.Translate(exception, Description);
            if (ReferenceEquals(translated, exception))
            {
                throw;
            }

            throw translated;
        }
    }
}
