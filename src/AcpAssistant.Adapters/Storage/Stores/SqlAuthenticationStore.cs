using AcpAssistant.Commerce.Payments.Authentication;

namespace AcpAssistant.Adapters.Storage.Stores;

/// <summary>Authentications as JSON; the version column is the truth, and the sealed card leaves with the body it stood in.</summary>
internal sealed class SqlAuthenticationStore(Database database) : IAuthenticationStore
{
    /// <inheritdoc/>
    public Task AddAsync(DelegatedAuthentication authentication, CancellationToken cancellationToken) =>
        database.WriteAsync(
            scope =>
                scope.ExecuteAsync(
                    """
                    INSERT INTO card_authentications (id, agent, expires_at, version, body)
                    VALUES (@Id, @Agent, @ExpiresAt, 1, @Body)
                    """,
                    new
                    {
                        authentication.Id,
                        Agent = SqlText.Clean(authentication.Agent),
                        ExpiresAt = SqlText.Time(authentication.ExpiresAt),
                        Body = StorageJson.Write(authentication),
                    }
                ),
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<DelegatedAuthentication?> FindAsync(string id, string agent, CancellationToken cancellationToken)
    {
        var row = await database.ReadAsync(
            scope =>
                scope.FirstAsync<AuthenticationRow>(
                    "SELECT version, body FROM card_authentications WHERE id = @id AND agent = @agent",
                    new { id = SqlText.Clean(id), agent = SqlText.Clean(agent) }
                ),
            cancellationToken
        );
        return row is null
            ? null
            : StorageJson.Read<DelegatedAuthentication>(row.Body) with
            {
                Version = (int)row.Version,
            };
    }

    /// <inheritdoc/>
    public Task<bool> SaveAsync(DelegatedAuthentication authentication, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async scope =>
                await scope.ExecuteAsync(
                    """
                    UPDATE card_authentications SET version = version + 1, body = @Body
                    WHERE id = @Id AND version = @Version
                    """,
                    new
                    {
                        authentication.Id,
                        Version = (long)authentication.Version,
                        Body = StorageJson.Write(authentication),
                    }
                ) == 1,
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<int> PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        database.WriteAsync(
            scope =>
                scope.ExecuteAsync(
                    "DELETE FROM card_authentications WHERE expires_at <= @before",
                    new { before = SqlText.Time(before) }
                ),
            cancellationToken
        );

    private sealed record AuthenticationRow
    {
        public required long Version { get; init; }
        public required string Body { get; init; }
    }
}
