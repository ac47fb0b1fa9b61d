using System.Data.Common;
using AcpAssistant.Adapters.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Databases;

public sealed class PreparedCommandTests : IDisposable
{
    private readonly PreparedConnection connection;

    public PreparedCommandTests()
    {
        var inner = new SqliteConnection("Data Source=:memory:");
        inner.Open();
        connection = new PreparedConnection(inner);
        Run("CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT)");
    }

    [Fact]
    public void The_same_text_with_other_values_tells_the_other_values()
    {
        Run("INSERT INTO things VALUES (@id, @name)", ("@id", 1), ("@name", "one"));
        Run("INSERT INTO things VALUES (@id, @name)", ("@id", 2), ("@name", "two"));

        Ask("SELECT name FROM things WHERE id = @id", ("@id", 1)).ShouldBe("one");
        Ask("SELECT name FROM things WHERE id = @id", ("@id", 2)).ShouldBe("two");
    }

    [Fact]
    public void Two_commands_of_the_same_text_may_be_read_at_once()
    {
        Run("INSERT INTO things VALUES (1, 'one'), (2, 'two')");
        using var first = Command("SELECT name FROM things ORDER BY id");
        using var second = Command("SELECT name FROM things ORDER BY id");
        using var firstReader = first.ExecuteReader();
        using var secondReader = second.ExecuteReader();

        firstReader.Read().ShouldBeTrue();
        firstReader.Read().ShouldBeTrue();
        secondReader.Read().ShouldBeTrue();

        firstReader.GetString(0).ShouldBe("two");
        secondReader.GetString(0).ShouldBe("one");
    }

    [Fact]
    public void A_forgotten_parameter_does_not_keep_the_value_of_the_run_before()
    {
        Run("INSERT INTO things VALUES (@id, @name)", ("@id", 1), ("@name", "one"));

        Should.Throw<InvalidOperationException>(() => Run("INSERT INTO things VALUES (@id, @name)", ("@id", 2)));
    }

    [Fact]
    public void Parameters_added_before_the_text_count()
    {
        using var command = connection.CreateCommand();
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@name";
        parameter.Value = "early";
        command.Parameters.Add(parameter);
        command.CommandText = "SELECT @name";

        command.ExecuteScalar().ShouldBe("early");
    }

    [Fact]
    public void A_statement_that_failed_works_again()
    {
        Run("INSERT INTO things VALUES (@id, 'one')", ("@id", 1));
        Should.Throw<SqliteException>(() => Run("INSERT INTO things VALUES (@id, 'one')", ("@id", 1)));

        Run("INSERT INTO things VALUES (@id, 'one')", ("@id", 2));

        Ask("SELECT COUNT(*) FROM things").ShouldBe(2L);
    }

    [Fact]
    public void A_change_of_the_table_is_noticed()
    {
        Run("INSERT INTO things VALUES (1, 'one')");
        Ask("SELECT COUNT(*) FROM things WHERE name = @name", ("@name", "one")).ShouldBe(1L);

        Run("CREATE INDEX by_name ON things (name)");

        Ask("SELECT COUNT(*) FROM things WHERE name = @name", ("@name", "one")).ShouldBe(1L);
    }

    public void Dispose() => connection.Dispose();

    private DbCommand Command(string sql, params (string Name, object Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private void Run(string sql, params (string Name, object Value)[] parameters)
    {
        using var command = Command(sql, parameters);
        command.ExecuteNonQuery();
    }

    private object? Ask(string sql, params (string Name, object Value)[] parameters)
    {
        using var command = Command(sql, parameters);
        return command.ExecuteScalar();
    }
}
