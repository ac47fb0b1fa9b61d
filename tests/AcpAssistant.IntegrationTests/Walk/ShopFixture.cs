using AcpAssistant.IntegrationTests.Databases;
using Xunit;

namespace AcpAssistant.IntegrationTests.Walk;

/// <summary>One started shop for the tests of a class, on an empty data folder (and, on PostgreSQL, an empty database).</summary>
public abstract class ShopFixture(bool postgreSql, params string[] settings) : IAsyncLifetime
{
    private ShopHost? _host;
    private string? _database;

    /// <summary>Why the tests can't run; null when they can.</summary>
    public virtual string? SkipReason => postgreSql ? PostgreSqlServer.SkipReason : null;

    internal ShopHost Host => _host ?? throw new InvalidOperationException(SkipReason);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (SkipReason is not null)
        {
            return;
        }

        _database = postgreSql ? await PostgreSqlServer.CreateDatabaseAsync(CancellationToken.None) : null;
        string[] storage = _database is null
            ? []
            : ["--ACP:Storage:Provider=postgresql", $"--ACP:Storage:ConnectionString={_database}"];
        _host = await ShopHost.StartAsync(CancellationToken.None, [.. settings, .. storage]);
        await FillAsync(_host);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        if (_database is not null)
        {
            await PostgreSqlServer.DropDatabaseAsync(_database, CancellationToken.None);
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Loads what the tests need beyond what the shop loads by itself.</summary>
    private protected virtual Task FillAsync(ShopHost host) => Task.CompletedTask;
}
