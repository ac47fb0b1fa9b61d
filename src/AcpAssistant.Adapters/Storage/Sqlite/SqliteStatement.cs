using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AcpAssistant.Adapters.Storage.Sqlite;

/// <summary>One compiled statement with its parameters in the order of their numbers.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly sqlite3_stmt handle;
    private readonly string[] parameters;
    private Type? boundType;
    private SqliteArgument[]? plan;

    private SqliteStatement(SqliteConnection connection, sqlite3_stmt handle)
    {
        this.connection = connection;
        this.handle = handle;
        IsReadOnly = raw.sqlite3_stmt_readonly(handle) != 0;
        parameters =
        [
            .. Enumerable
                .Range(1, raw.sqlite3_bind_parameter_count(handle))
                .Select(index => raw.sqlite3_bind_parameter_name(handle, index).utf8_to_string() ?? ""),
        ];
    }

    /// <summary>Whether it writes nothing.</summary>
    public bool IsReadOnly { get; }

    /// <summary>Compiles the text; null when it isn't exactly one statement that SQLite understands as it stands.</summary>
    public static SqliteStatement? TryPrepare(SqliteConnection connection, string sql)
    {
        var result = raw.sqlite3_prepare_v2(connection.Handle, sql, out var handle, out var rest);
        if (result != raw.SQLITE_OK || !string.IsNullOrWhiteSpace(rest) || handle.IsInvalid)
        {
            handle?.Dispose();
            return null;
        }

        return new SqliteStatement(connection, handle);
    }

    /// <summary>Sets the parameters; false when they are of a kind that needs the general way.</summary>
    public bool TryBind(object? arguments)
    {
        if (parameters.Length == 0)
        {
            return true;
        }

        if (arguments is null)
        {
            return false;
        }

        if (boundType != arguments.GetType())
        {
            boundType = arguments.GetType();
            plan = SqliteArgument.PlanFor(boundType, parameters);
        }

        if (plan is null)
        {
            return false;
        }

        for (var index = 0; index < plan.Length; index++)
        {
            Check(Bind(index + 1, plan[index], arguments));
        }

        return true;
    }

    /// <summary>Goes to the next row; false when there is none.</summary>
    public bool Step()
    {
        var result = raw.sqlite3_step(handle);
        if (result is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            Check(result);
        }

        return result == raw.SQLITE_ROW;
    }

    /// <summary>Ends the run, so that it may be run again.</summary>
    public void Reset() => raw.sqlite3_reset(handle);

    /// <inheritdoc/>
    public void Dispose() => handle.Dispose();

    private int Bind(int index, SqliteArgument argument, object arguments)
    {
        if (argument.Text is { } text)
        {
            return text(arguments) is { } value ? Bind(index, value) : raw.sqlite3_bind_null(handle, index);
        }

        return argument.Number!(arguments) is { } number
            ? raw.sqlite3_bind_int64(handle, index, number)
            : raw.sqlite3_bind_null(handle, index);
    }

    private int Bind(int index, string value)
    {
        if (value.Length == 0)
        {
            return raw.sqlite3_bind_text(handle, index, value);
        }

        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(value.Length));
        try
        {
            var length = Encoding.UTF8.GetBytes(value, buffer);
            return raw.sqlite3_bind_text(handle, index, buffer.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, connection.Handle);
}
