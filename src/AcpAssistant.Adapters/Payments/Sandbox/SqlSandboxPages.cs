using AcpAssistant.Adapters.Storage;

namespace AcpAssistant.Adapters.Payments.Sandbox;

/// <summary>The pages in the shop's database.</summary>
internal sealed class SqlSandboxPages(Database database, TimeProvider time) : ISandboxPages
{
    private const string Select = "SELECT body FROM sandbox_pages";

    /// <inheritdoc/>
    public Task<SandboxPage> AddAsync(SandboxPage page, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async scope =>
            {
                await scope.LockAsync("sandbox page " + page.Key);
                await scope.ExecuteAsync(
                    """
                    INSERT INTO sandbox_pages (id, key, created_at, body) VALUES (@Id, @Key, @now, @body)
                    ON CONFLICT (key) DO NOTHING
                    """,
                    new
                    {
                        page.Id,
                        page.Key,
                        now = time.GetUtcNow().ToUnixTimeMilliseconds(),
                        body = SandboxPageJson.Write(page),
                    }
                );
                return (await FindAsync(scope, "key", page.Key))!;
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<SandboxPage?> FindAsync(string id, CancellationToken cancellationToken) =>
        database.ReadAsync(scope => FindAsync(scope, "id", id), cancellationToken);

    /// <inheritdoc/>
    public Task<SandboxPage?> FindByKeyAsync(string key, CancellationToken cancellationToken) =>
        database.ReadAsync(scope => FindAsync(scope, "key", key), cancellationToken);

    private static async Task<SandboxPage?> FindAsync(DbScope scope, string column, string value) =>
        await scope.FirstAsync<string>($"{Select} WHERE {column} = @value", new { value }) is { } body
            ? SandboxPageJson.Read(body)
            : null;
}
