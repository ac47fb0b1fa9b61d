using AcpAssistant.Adapters.Storage;

namespace AcpAssistant.IntegrationTests.Databases;

/// <summary>A database of its own on the run's PostgreSQL server.</summary>
public sealed class PostgreSqlFixture : DatabaseFixture
{
    /// <inheritdoc/>
    public override string? SkipReason => PostgreSqlServer.SkipReason;

    /// <inheritdoc/>
    protected override async Task<StorageOptions> CreateAsync() =>
        new()
        {
            Provider = "postgresql",
            ConnectionString = await PostgreSqlServer.CreateDatabaseAsync(CancellationToken.None),
        };

    /// <inheritdoc/>
    protected override Task RemoveAsync() =>
        PostgreSqlServer.DropDatabaseAsync(Options.ConnectionString!, CancellationToken.None);
}
