using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace AcpAssistant.Adapters.Storage.Sqlite;

/// <summary>A command that borrows its compiled statement once its text is known, and gives it back when disposed.</summary>
internal sealed class PreparedCommand(PreparedConnection connection, StatementCache statements) : DbCommand
{
    private SqliteCommand? statement;
    private SqliteCommand? unnamed;

    /// <inheritdoc/>
    [AllowNull]
    public override string CommandText
    {
        get => statement?.CommandText ?? "";
        set => Use(value ?? "");
    }

    /// <inheritdoc/>
    public override int CommandTimeout
    {
        get => Current.CommandTimeout;
        set => Current.CommandTimeout = value;
    }

    /// <inheritdoc/>
    public override CommandType CommandType
    {
        get => CommandType.Text;
        set
        {
            if (value != CommandType.Text)
            {
                throw new NotSupportedException("SQLite has no stored procedures.");
            }
        }
    }

    /// <inheritdoc/>
    public override bool DesignTimeVisible { get; set; }

    /// <inheritdoc/>
    public override UpdateRowSource UpdatedRowSource { get; set; }

    /// <inheritdoc/>
    protected override DbConnection? DbConnection
    {
        get => connection;
        set => throw new NotSupportedException("A command stays with the connection that made it.");
    }

    /// <inheritdoc/>
    protected override DbParameterCollection DbParameterCollection => Current.Parameters;

    /// <inheritdoc/>
    protected override DbTransaction? DbTransaction { get; set; }

    // Parameters may be added before the text is known.
    private SqliteCommand Current => statement ?? (unnamed ??= new SqliteCommand());

    /// <inheritdoc/>
    public override void Cancel() => Current.Cancel();

    /// <inheritdoc/>
    public override int ExecuteNonQuery() => Current.ExecuteNonQuery();

    /// <inheritdoc/>
    public override object? ExecuteScalar() => Current.ExecuteScalar();

    /// <inheritdoc/>
    public override void Prepare() => Current.Prepare();

    /// <inheritdoc/>
    protected override DbParameter CreateDbParameter() => new SqliteParameter();

    /// <inheritdoc/>
    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Current.ExecuteReader(behavior);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            GiveBack();
            unnamed?.Dispose();
            unnamed = null;
        }

        base.Dispose(disposing);
    }

    private void Use(string text)
    {
        var parameters = Current.Parameters.Cast<SqliteParameter>().ToArray();
        Current.Parameters.Clear();
        GiveBack();
        statement = statements.Rent(text);
        statement.Parameters.AddRange(parameters);
    }

    private void GiveBack()
    {
        if (statement is not null)
        {
            statements.Return(statement);
            statement = null;
        }
    }
}
