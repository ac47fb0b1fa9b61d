using AcpAssistant.Adapters.Storage;

namespace AcpAssistant.IntegrationTests.Databases;

/// <summary>A SQLite file in a folder of its own.</summary>
public sealed class SqliteFixture : DatabaseFixture
{
    /// <inheritdoc/>
    protected override Task<StorageOptions> CreateAsync() =>
        Task.FromResult(
            new StorageOptions { DataDirectory = Directory.CreateTempSubdirectory("acp-sqlite-").FullName }
        );

    /// <inheritdoc/>
    protected override Task RemoveAsync()
    {
        Directory.Delete(Options.DataDirectory, recursive: true);
        return Task.CompletedTask;
    }
}
