using Microsoft.Data.Sqlite;

namespace AcpAssistant.Adapters.Storage.Sqlite;

/// <summary>Compiled statements of one connection, by their text: compiling costs more than running most of ours.</summary>
internal sealed class StatementCache(SqliteConnection connection) : IDisposable
{
    // Texts are constants but for inserts of many rows, whose text grows with the rows: those aren't worth keeping.
    private const int MaxStatements = 256;
    private const int MaxTextLength = 4096;

    private readonly Dictionary<string, SqliteCommand> idle = new(StringComparer.Ordinal);

    /// <summary>A command with this text and no parameters; give it back with <see cref="Return"/>.</summary>
    public SqliteCommand Rent(string text)
    {
        if (idle.Remove(text, out var known))
        {
            return known;
        }

        var command = connection.CreateCommand();
        command.CommandText = text;
        return command;
    }

    /// <summary>Keeps the command for the next who asks for its text.</summary>
    public void Return(SqliteCommand command)
    {
        command.Parameters.Clear();
        var text = command.CommandText;
        if (text.Length > MaxTextLength || idle.Count >= MaxStatements || !idle.TryAdd(text, command))
        {
            command.Dispose();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in idle.Values)
        {
            command.Dispose();
        }

        idle.Clear();
    }
}
