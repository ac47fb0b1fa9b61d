namespace AcpAssistant.Adapters.Storage;

/// <summary>Brings the database's schema up to this program's; safe to run at every start and from several programs at once.</summary>
public sealed class Migrator(Database database, TimeProvider time)
{
    /// <summary>Applies what is missing, all or nothing, and returns the names of what was applied; empty when the schema is up to date.</summary>
    /// <exception cref="InvalidOperationException">The database belongs to a newer program, or a released migration was edited.</exception>
    public Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken) =>
        MigrateAsync(Migration.For(database.Dialect), cancellationToken);

    /// <summary>As above, with the migrations given.</summary>
    internal Task<IReadOnlyList<string>> MigrateAsync(
        IReadOnlyList<Migration> migrations,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            async scope =>
            {
                await scope.LockAsync("schema_migrations");
                var missing = await MissingAsync(scope, migrations);
                foreach (var migration in missing)
                {
                    await scope.ExecuteAsync(migration.Sql);
                    await scope.ExecuteAsync(
                        "INSERT INTO schema_migrations (number, name, checksum, applied_at) VALUES (@Number, @Name, @Checksum, @now)",
                        new
                        {
                            migration.Number,
                            migration.Name,
                            migration.Checksum,
                            now = SqlText.Time(time.GetUtcNow()),
                        }
                    );
                }

                return (IReadOnlyList<string>)[.. missing.Select(migration => migration.Name)];
            },
            cancellationToken
        );

    private static async Task<List<Migration>> MissingAsync(DbScope scope, IReadOnlyList<Migration> migrations)
    {
        await scope.ExecuteAsync(
            """
            CREATE TABLE IF NOT EXISTS schema_migrations (
                number bigint NOT NULL PRIMARY KEY,
                name text NOT NULL,
                checksum text NOT NULL,
                applied_at bigint NOT NULL
            )
            """
        );
        var applied = (
            await scope.QueryAsync<AppliedMigration>("SELECT number, name, checksum FROM schema_migrations")
        ).ToDictionary(row => row.Number);
        var unknown = applied.Values.FirstOrDefault(row => migrations.All(migration => migration.Number != row.Number));
        if (unknown is not null)
        {
            throw new InvalidOperationException(
                $"The database has the migration {unknown.Name}, which this program doesn't know: it is older than the database. Use the newer program, or another database."
            );
        }

        var edited = migrations.FirstOrDefault(migration =>
            applied.TryGetValue(migration.Number, out var row)
            && !string.Equals(row.Checksum, migration.Checksum, StringComparison.Ordinal)
        );
        return edited is null
            ? [.. migrations.Where(migration => !applied.ContainsKey(migration.Number))]
            : throw new InvalidOperationException(
                $"The migration {edited.Name} was edited after it had been applied to this database. Restore the file and put the change into a new migration."
            );
    }

    private sealed class AppliedMigration
    {
        public long Number { get; init; }

        public string Name { get; init; } = "";

        public string Checksum { get; init; } = "";
    }
}
