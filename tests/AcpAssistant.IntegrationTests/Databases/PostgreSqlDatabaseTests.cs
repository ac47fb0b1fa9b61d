using AcpAssistant.Adapters.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Databases;

public sealed class PostgreSqlDatabaseTests : IClassFixture<PostgreSqlFixture>
{
    private readonly Database database;

    public PostgreSqlDatabaseTests(PostgreSqlFixture fixture)
    {
        if (fixture.SkipReason is { } reason)
        {
            Assert.Skip(reason);
        }

        database = fixture.Services.GetRequiredService<Database>();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_transaction_that_lost_a_race_is_run_again()
    {
        var runs = 0;

        var write = database.WriteAsync(
            async scope =>
            {
                await scope.ExecuteAsync("INSERT INTO settings (key, value) VALUES ('race', 'x')");
                if (++runs < 3)
                {
                    await scope.ExecuteAsync("DO $$ BEGIN RAISE EXCEPTION 'lost' USING ERRCODE = '40001'; END $$");
                }

                return runs;
            },
            Stop
        );
        (await write).ShouldBe(3);
        (await CountAsync("race")).ShouldBe(1);
    }

    [Fact]
    public async Task A_failing_command_leaves_nothing()
    {
        await Should.ThrowAsync<PostgresException>(
            database.WriteAsync(
                async scope =>
                {
                    await scope.ExecuteAsync("INSERT INTO settings (key, value) VALUES ('failed', 'x')");
                    return await scope.ExecuteAsync("INSERT INTO settings (key, value) VALUES ('failed', 'x')");
                },
                Stop
            )
        );

        (await CountAsync("failed")).ShouldBe(0);
    }

    [Fact]
    public async Task A_read_only_server_says_so()
    {
        var thrown = await Should.ThrowAsync<StorageUnavailableException>(
            database.WriteAsync(
                async scope =>
                {
                    await scope.ExecuteAsync("SET TRANSACTION READ ONLY");
                    return await scope.ExecuteAsync("INSERT INTO settings (key, value) VALUES ('ro', 'x')");
                },
                Stop
            )
        );

        thrown.Message.ShouldContain("read-only");
    }

    [Fact]
    public async Task A_full_disk_says_so()
    {
        var thrown = await Should.ThrowAsync<StorageUnavailableException>(
            database.WriteAsync(
                scope => scope.ExecuteAsync("DO $$ BEGIN RAISE EXCEPTION 'full' USING ERRCODE = '53100'; END $$"),
                Stop
            )
        );

        thrown.Message.ShouldContain("disk is full");
    }

    private Task<long> CountAsync(string key) =>
        database.ReadAsync(
            scope => scope.FirstAsync<long>("SELECT count(*) FROM settings WHERE key = @key", new { key }),
            Stop
        );
}
