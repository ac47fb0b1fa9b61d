using System.Net;
using System.Net.Sockets;
using AcpAssistant.Fakes.Models;
using AcpAssistant.Fakes.Payments;
using AcpAssistant.IntegrationTests.Databases;
using AcpAssistant.IntegrationTests.Operations;

namespace AcpAssistant.IntegrationTests.Crash;

/// <summary>The built executable on one data folder, to be killed and started again; the payment service lives outside and forgets nothing.</summary>
internal sealed class CrashShop : IAsyncDisposable
{
    public const string AgentKey = "crash-agent-key-0123456789abcdef";
    public const string Item = "CRASH-1";
    public const int Stock = 1_000_000;
    public const int Price = 2500;

    private readonly TemporaryFolder _folder = new();
    private readonly LoopbackEndpoint _endpoint;
    private readonly string? _database;
    private readonly List<Serving> _servings = [];

    private CrashShop(string? database)
    {
        _database = database;
        _endpoint = LoopbackEndpoint.Start(Stripe);
    }

    /// <summary>What the payment service knows.</summary>
    public FakeStripe Stripe { get; } = new(TimeProvider.System);

    /// <summary>The server's address, the same after each start.</summary>
    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    /// <summary>A shop on SQLite, or on an own PostgreSQL database.</summary>
    public static async Task<CrashShop> CreateAsync(bool postgreSql, CancellationToken cancellationToken)
    {
        var shop = new CrashShop(postgreSql ? await PostgreSqlServer.CreateDatabaseAsync(cancellationToken) : null);
        var catalog = shop._folder.Write(
            "items.json",
            $$"""[{"id":"{{Item}}","title":"Crash tee","price":{"amount":{{Price}},"currency":"usd"},"stock":{{Stock}}}]"""
        );
        (await Cli.RunAsync(cancellationToken, ["import", "catalog", catalog, .. shop.Settings("data")])).ShouldEndWith(
            0
        );
        return shop;
    }

    /// <summary>Starts a server at the shop's address and waits until it answers.</summary>
    public Task StartAsync(CancellationToken cancellationToken) => StartAsync(Address, "data", cancellationToken);

    /// <summary>Starts another server on the same database (PostgreSQL) and tells where it listens.</summary>
    public async Task<Uri> StartSecondAsync(CancellationToken cancellationToken)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        await StartAsync(address, "data-of-the-second", cancellationToken);
        return address;
    }

    /// <summary>Ends all servers as a power cut would.</summary>
    public async Task KillAsync()
    {
        foreach (var serving in _servings)
        {
            await serving.DisposeAsync();
        }

        _servings.Clear();
    }

    /// <summary>The settings that name the shop's data, for a look at it from outside.</summary>
    public (string Folder, string? Database) Data => (Path.Combine(_folder.Path, "data"), _database);

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _endpoint.Dispose();
        Stripe.Dispose();
        _folder.Dispose();
        if (_database is not null)
        {
            await PostgreSqlServer.DropDatabaseAsync(_database, CancellationToken.None);
        }
    }

    private async Task StartAsync(Uri address, string folder, CancellationToken cancellationToken) =>
        _servings.Add(
            await Serving.StartAtAsync(
                address,
                [.. Settings(folder)],
                cancellationToken,
                ("ACP__Agents__0__Name", "crash"),
                ("ACP__Agents__0__Key", AgentKey),
                ("Logging__LogLevel__Default", "Error")
            )
        );

    private IEnumerable<string> Settings(string folder)
    {
        yield return "--ACP:DataDirectory=" + Path.Combine(_folder.Path, folder);
        yield return "--ACP:Demo=false";
        yield return "--ACP:KnowledgeDirectory=";
        yield return "--ACP:RateLimits:AcpPerMinute=0";
        yield return "--ACP:Stripe:ApiKey=sk_test_crash";
        yield return "--ACP:Stripe:ApiBase=" + _endpoint.Address;
        yield return "--ACP:Stripe:TimeoutSeconds=5";
        yield return "--ACP:Checkout:PaymentGrace=00:00:06";
        if (_database is not null)
        {
            yield return "--ACP:Storage:Provider=postgresql";
            yield return "--ACP:Storage:ConnectionString=" + _database;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
