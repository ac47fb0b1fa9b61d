using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace AcpAssistant.Adapters.Storage.Sqlite;

/// <summary>A connection whose commands reuse compiled statements. Like the connection itself it serves one caller at a time.</summary>
internal sealed class PreparedConnection(SqliteConnection inner) : DbConnection
{
    private readonly StatementCache statements = new(inner);

    /// <summary>The short way to run statements on it.</summary>
    public SqliteStatements Direct { get; } = new(inner);

    /// <summary>The connection itself.</summary>
    public SqliteConnection Inner { get; } = inner;

    /// <inheritdoc/>
    [AllowNull]
    public override string ConnectionString
    {
        get => Inner.ConnectionString;
        set => throw new NotSupportedException("The connection is open already.");
    }

    /// <inheritdoc/>
    public override string Database => Inner.Database;

    /// <inheritdoc/>
    public override string DataSource => Inner.DataSource;

    /// <inheritdoc/>
    public override string ServerVersion => Inner.ServerVersion;

    /// <inheritdoc/>
    public override ConnectionState State => Inner.State;

    /// <inheritdoc/>
    public override void Open() => throw new NotSupportedException("The connection is open already.");

    /// <inheritdoc/>
    public override void Close() => Inner.Close();

    /// <inheritdoc/>
    public override void ChangeDatabase(string databaseName) => Inner.ChangeDatabase(databaseName);

    /// <inheritdoc/>
    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) =>
        Inner.BeginTransaction(isolationLevel);

    /// <inheritdoc/>
    protected override DbCommand CreateDbCommand() => new PreparedCommand(this, statements);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Direct.Dispose();
            statements.Dispose();
            Inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
