using AcpAssistant.Adapters.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Databases;

/// <summary>The short way to SQLite writes what the general way would, and leaves to that what it can't do.</summary>
public sealed class SqliteStatementsTests : IDisposable
{
    private const string Insert = "INSERT INTO t (id, body, number) VALUES (@Id, @Body, @Number)";

    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly SqliteStatements statements;

    public SqliteStatementsTests()
    {
        connection.Open();
        Run("CREATE TABLE t (id bigint NOT NULL PRIMARY KEY, body text, number bigint)");
        statements = new SqliteStatements(connection);
    }

    public void Dispose()
    {
        statements.Dispose();
        connection.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("é \"quoted\" 漢字 🎒")]
    [InlineData(null)]
    public void Texts_come_back_as_they_were(string? text)
    {
        Add(1, text, 5).ShouldBe(1);

        Run("SELECT body FROM t").ShouldBe((object?)text ?? DBNull.Value);
        Run("SELECT typeof(body) FROM t").ShouldBe(text is null ? "null" : "text");
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(-1L)]
    [InlineData(null)]
    public void Numbers_come_back_as_they_were(long? number)
    {
        Add(1, "", number).ShouldBe(1);

        Run("SELECT number FROM t").ShouldBe((object?)number ?? DBNull.Value);
    }

    [Fact]
    public void A_broken_rule_throws_and_the_statement_works_on()
    {
        Add(1, "", 1);

        Should.Throw<SqliteException>(() => Add(1, "", 1)).SqliteErrorCode.ShouldBe(19);

        Add(2, "", 1).ShouldBe(1);
    }

    [Fact]
    public void Nothing_found_is_told_and_something_found_is_left_to_the_general_way()
    {
        const string Query = "SELECT body FROM t WHERE id = @id";
        statements.IsEmpty(Query, new { id = 1L }).ShouldBeTrue();

        Add(1, "", 1);

        statements.IsEmpty(Query, new { id = 1L }).ShouldBeFalse();
        statements.IsEmpty("DELETE FROM t WHERE id = @id", new { id = 1L }).ShouldBeFalse();
        Run("SELECT count(*) FROM t").ShouldBe(1L);
    }

    [Fact]
    public void What_it_can_not_do_is_left_to_the_general_way()
    {
        statements.TryExecute("DELETE FROM t WHERE id IN @ids", new { ids = new[] { 1L } }, out _).ShouldBeFalse();
        statements.TryExecute(Insert, new { Id = 1L }, out _).ShouldBeFalse();
        statements
            .TryExecute(
                Insert + "; DELETE FROM t",
                new
                {
                    Id = 1L,
                    Body = "",
                    Number = 1L,
                },
                out _
            )
            .ShouldBeFalse();
        Run("SELECT count(*) FROM t").ShouldBe(0L);
    }

    private int Add(long id, string? body, long? number)
    {
        statements
            .TryExecute(
                Insert,
                new
                {
                    Id = id,
                    Body = body,
                    Number = number,
                },
                out var changed
            )
            .ShouldBeTrue();
        return changed;
    }

    private object? Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
