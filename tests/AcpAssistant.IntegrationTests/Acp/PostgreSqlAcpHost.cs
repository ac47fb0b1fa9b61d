using AcpAssistant.Adapters.Storage;
using AcpAssistant.IntegrationTests.Databases;

namespace AcpAssistant.IntegrationTests.Acp;

/// <summary>The same host on PostgreSQL.</summary>
public sealed class PostgreSqlAcpHost : AcpHost
{
    private string? connection;

    public override string? SkipReason => PostgreSqlServer.SkipReason;

    protected override async Task<StorageOptions> StorageAsync()
    {
        connection = await PostgreSqlServer.CreateDatabaseAsync(CancellationToken.None);
        return new StorageOptions { Provider = "postgresql", ConnectionString = connection };
    }

    protected override Task RemoveStorageAsync() =>
        PostgreSqlServer.DropDatabaseAsync(connection!, CancellationToken.None);
}
