using System.Data.Common;
using AcpAssistant.Adapters.Storage.Sqlite;
using Dapper;

namespace AcpAssistant.Adapters.Storage;

/// <summary>One read, or one write transaction, as the stores see it. Valid only inside the callback that received it.</summary>
internal sealed class DbScope(
    DbConnection connection,
    DbTransaction? transaction,
    Dialect dialect,
    CancellationToken cancellationToken
)
{
    private readonly SqliteStatements? direct = (connection as PreparedConnection)?.Direct;

    /// <summary>The differences between the databases.</summary>
    public Dialect Dialect { get; } = dialect;

    /// <summary>True once <see cref="Discard"/> was called.</summary>
    public bool Discarded { get; private set; }

    /// <summary>Undoes everything the command wrote, while its result still reaches the caller: for refusals that are values.</summary>
    public void Discard() => Discarded = true;

    /// <summary>Number of rows changed.</summary>
    public Task<int> ExecuteAsync(string sql, object? arguments = null) =>
        arguments is not null && direct is not null && direct.TryExecute(sql, arguments, out var changed)
            ? Task.FromResult(changed)
            : connection.ExecuteAsync(Command(sql, arguments));

    /// <summary>The first row, or null (the default of a value type).</summary>
    public Task<T?> FirstAsync<T>(string sql, object? arguments = null) =>
        arguments is not null && direct is not null && direct.IsEmpty(sql, arguments)
            ? Task.FromResult(default(T))
            : connection.QueryFirstOrDefaultAsync<T>(Command(sql, arguments));

    /// <summary>All rows.</summary>
    public async Task<List<T>> QueryAsync<T>(string sql, object? arguments = null) =>
        (await connection.QueryAsync<T>(Command(sql, arguments))).AsList();

    /// <summary>Holds off other transactions that ask for the same name, until this one ends.</summary>
    public async Task LockAsync(string name)
    {
        if (Dialect.LockByName is { } sql)
        {
            await connection.ExecuteAsync(Command(sql, new { name }));
        }
    }

    /// <summary>Inserts many rows quickly.</summary>
    public BulkInsert Into(string table, params string[] columns) =>
        new(connection, transaction, Dialect, table, columns, cancellationToken);

    private CommandDefinition Command(string sql, object? arguments) =>
        new(sql, arguments, transaction, cancellationToken: cancellationToken);
}
