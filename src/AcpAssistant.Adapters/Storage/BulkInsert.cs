using System.Data.Common;
using System.Globalization;
using System.Text;

namespace AcpAssistant.Adapters.Storage;

/// <summary>INSERT of many rows in few statements, prepared once per statement length.</summary>
internal sealed class BulkInsert(
    DbConnection connection,
    DbTransaction? transaction,
    Dialect dialect,
    string table,
    string[] columns,
    CancellationToken cancellationToken
)
{
    /// <summary>Inserts the rows; the number of rows inserted or, with an ON CONFLICT clause, changed.</summary>
    /// <param name="rows">Values in the order of the columns.</param>
    /// <param name="onConflict">The clause, or empty.</param>
    public async Task<int> RowsAsync(IReadOnlyList<object?[]> rows, string onConflict = "")
    {
        var changed = 0;
        await EachChunkAsync(
            rows,
            onConflict,
            async command => changed += await command.ExecuteNonQueryAsync(cancellationToken)
        );
        return changed;
    }

    /// <summary>Inserts the rows and gives back one text column of those inserted or changed.</summary>
    public async Task<List<string>> ReturningAsync(IReadOnlyList<object?[]> rows, string onConflict, string column)
    {
        var returned = new List<string>(rows.Count);
        await EachChunkAsync(
            rows,
            $"{onConflict} RETURNING {column}",
            async command =>
            {
                await using var reader = await command.ExecuteReaderAsync(cancellationToken);
                while (await reader.ReadAsync(cancellationToken))
                {
                    returned.Add(reader.GetString(0));
                }
            }
        );
        return returned;
    }

    private async Task EachChunkAsync(IReadOnlyList<object?[]> rows, string suffix, Func<DbCommand, Task> run)
    {
        DbCommand? command = null;
        try
        {
            for (var start = 0; start < rows.Count; )
            {
                var count = Math.Min(dialect.RowsPerInsert, rows.Count - start);
                if (command is null || command.Parameters.Count != count * columns.Length)
                {
                    command?.Dispose();
                    command = Create(count, suffix);
                }

                for (var index = 0; index < command.Parameters.Count; index++)
                {
                    command.Parameters[index].Value =
                        rows[start + (index / columns.Length)][index % columns.Length] ?? DBNull.Value;
                }

                await run(command);
                start += count;
            }
        }
        finally
        {
            command?.Dispose();
        }
    }

    private DbCommand Create(int rowCount, string suffix)
    {
        var sql = new StringBuilder();
        sql.Append(CultureInfo.InvariantCulture, $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ");
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        for (var row = 0; row < rowCount; row++)
        {
            sql.Append(row == 0 ? "(" : ", (");
            for (var column = 0; column < columns.Length; column++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@r{row}c{column}");
                command.Parameters.Add(parameter);
                sql.Append(column == 0 ? "" : ", ").Append(parameter.ParameterName);
            }

            sql.Append(')');
        }

        command.CommandText = sql.Append(' ').Append(suffix).ToString();
        return command;
    }
}
