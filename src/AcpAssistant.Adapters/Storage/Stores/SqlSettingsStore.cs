namespace AcpAssistant.Adapters.Storage.Stores;

/// <summary>The settings table.</summary>
internal sealed class SqlSettingsStore(Database database) : ISettingsStore
{
    private const string Select = "SELECT value FROM settings WHERE key = @key";

    /// <inheritdoc/>
    public Task<string?> GetAsync(string key, CancellationToken cancellationToken) =>
        database.ReadAsync(scope => scope.FirstAsync<string>(Select, new { key }), cancellationToken);

    /// <inheritdoc/>
    public Task SetAsync(string key, string? value, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async scope =>
            {
                await scope.ExecuteAsync(
                    value is null
                        ? "DELETE FROM settings WHERE key = @key"
                        : """
                        INSERT INTO settings (key, value) VALUES (@key, @value)
                        ON CONFLICT (key) DO UPDATE SET value = excluded.value
                        """,
                    new { key, value }
                );
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<string> GetOrAddAsync(string key, string value, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async scope =>
            {
                await scope.LockAsync("settings");
                await scope.ExecuteAsync(
                    "INSERT INTO settings (key, value) VALUES (@key, @value) ON CONFLICT (key) DO NOTHING",
                    new { key, value }
                );
                return (await scope.FirstAsync<string>(Select, new { key }))!;
            },
            cancellationToken
        );
}
