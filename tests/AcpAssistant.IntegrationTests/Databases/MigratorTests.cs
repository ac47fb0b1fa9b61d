using AcpAssistant.Adapters.Storage;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Databases;

public sealed class SqliteMigratorTests(SqliteFixture fixture) : MigratorTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgreSqlMigratorTests(PostgreSqlFixture fixture)
    : MigratorTests(fixture),
        IClassFixture<PostgreSqlFixture>;

public sealed class MigrationFileTests
{
    [Fact]
    public void Both_databases_have_the_same_migrations_numbered_without_gap()
    {
        var sqlite = Migration.For(Dialect.Sqlite);
        var postgreSql = Migration.For(Dialect.PostgreSql);

        sqlite.Select(migration => migration.Name).ShouldBe(postgreSql.Select(migration => migration.Name));
        sqlite.Select(migration => migration.Number).ShouldBe(Enumerable.Range(1, sqlite.Count));
        sqlite.Count.ShouldBeGreaterThanOrEqualTo(2);
    }
}

public abstract class MigratorTests
{
    private readonly DatabaseFixture fixture;

    protected MigratorTests(DatabaseFixture fixture)
    {
        this.fixture = fixture;
        if (fixture.SkipReason is { } reason)
        {
            Assert.Skip(reason);
        }
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Database Database => fixture.Services.GetRequiredService<Database>();

    private Migrator Migrator => fixture.Services.GetRequiredService<Migrator>();

    [Fact]
    public async Task Migrating_again_changes_nothing()
    {
        var before = await TablesAsync();

        (await Migrator.MigrateAsync(Stop)).ShouldBeEmpty();

        (await TablesAsync()).ShouldBe(before);
        before.ShouldContain(name => name == "checkout_sessions");
    }

    [Fact]
    public async Task The_first_run_names_what_it_applied()
    {
        var applied = await Database.ReadAsync(
            scope => scope.QueryAsync<string>("SELECT name FROM schema_migrations ORDER BY number"),
            Stop
        );

        applied.Take(2).ShouldBe(["0001_commerce", "0002_assistant"]);
    }

    [Fact]
    public async Task A_failing_migration_leaves_nothing_behind()
    {
        Migration[] migrations =
        [
            .. Migration.For(Database.Dialect),
            new Migration(9001, "9001_good", "CREATE TABLE half_done (id bigint)"),
            new Migration(9002, "9002_bad", "CREATE TABEL oops (id bigint)"),
        ];

        await Should.ThrowAsync<Exception>(Migrator.MigrateAsync(migrations, Stop));

        (await TablesAsync()).ShouldNotContain(name => name == "half_done");
        (await Migrator.MigrateAsync(Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_edited_migration_is_refused_by_name()
    {
        List<Migration> migrations = [.. Migration.For(Database.Dialect)];
        migrations[0] = new Migration(1, migrations[0].Name, migrations[0].Sql + "-- edited");

        var thrown = await Should.ThrowAsync<InvalidOperationException>(Migrator.MigrateAsync(migrations, Stop));

        thrown.Message.ShouldContain("0001_commerce was edited");
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused()
    {
        var older = Migration.For(Database.Dialect).SkipLast(1).ToList();

        var thrown = await Should.ThrowAsync<InvalidOperationException>(Migrator.MigrateAsync(older, Stop));

        thrown.Message.ShouldContain("older than the database");
    }

    [Fact]
    public async Task Programs_that_migrate_at_once_apply_each_migration_once()
    {
        Migration[] migrations =
        [
            .. Migration.For(Database.Dialect),
            new Migration(8001, "8001_new", "CREATE TABLE made_once (id bigint)"),
        ];
        var others = Enumerable.Range(0, 4).Select(_ => fixture.OpenAgain().GetRequiredService<Migrator>()).ToList();

        var applied = await Task.WhenAll(others.Select(one => Task.Run(() => one.MigrateAsync(migrations, Stop))));
        await Database.WriteAsync(
            async scope =>
            {
                await scope.ExecuteAsync("DROP TABLE made_once");
                await scope.ExecuteAsync("DELETE FROM schema_migrations WHERE number = 8001");
            },
            Stop
        );

        applied.SelectMany(names => names).ShouldBe(["8001_new"]);
    }

    private Task<List<string>> TablesAsync() =>
        Database.ReadAsync(
            scope =>
                scope.QueryAsync<string>(
                    Database.Dialect == Dialect.Sqlite
                        ? "SELECT name FROM sqlite_schema ORDER BY name"
                        : "SELECT CAST(relname AS text) FROM pg_class WHERE relnamespace = 'public'::regnamespace ORDER BY relname"
                ),
            Stop
        );
}
