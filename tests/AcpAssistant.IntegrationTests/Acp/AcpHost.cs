using AcpAssistant.Adapters.Payments.Sandbox;
using AcpAssistant.Adapters.Storage;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Marketing;
using AcpAssistant.Commerce.Payments;
using AcpAssistant.Commerce.Pricing;
using AcpAssistant.Commerce.Pricing.Discounts;
using AcpAssistant.Server.Acp;
using AcpAssistant.Server.Checkout;
using AcpAssistant.Server.Mcp;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp;

/// <summary>A host with nothing but the protocol: real endpoints, real checkout, a real database, the sandbox as payment provider.</summary>
public class AcpHost : IAsyncLifetime
{
    public const string AgentKey = "key-of-the-first-agent";
    public const string OtherAgentKey = "key-of-the-second-agent";

    /// <summary>Of an agent that wants 201 for a completed purchase.</summary>
    public const string CreatedAgentKey = "key-of-the-third-agent";

    private readonly string folder = Directory.CreateTempSubdirectory("acp-").FullName;
    private readonly LogLines log = new();
    private WebApplication? app;

    /// <summary>Why the host can't run; null when it can.</summary>
    public virtual string? SkipReason => null;

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 5, 4, 10, 0, 0, TimeSpan.Zero));

    /// <summary>Where the host keeps its files.</summary>
    public string DataFolder => folder;

    public IServiceProvider Services => app!.Services;

    public TestServer Server => app!.GetTestServer();

    /// <summary>Everything logged so far, at every level; never empty once a request was answered.</summary>
    internal IReadOnlyCollection<string> Logged =>
        log.All.Count > 0 ? log.All : throw new InvalidOperationException("Nothing was logged at all.");

    internal WatchedGateway Gateway => (WatchedGateway)Services.GetRequiredService<IPaymentGateway>();

    internal WatchedCatalog Catalog => (WatchedCatalog)Services.GetRequiredService<ICatalog>();

    internal AcpAgent Agent(string key = AgentKey, string version = AcpAgent.Newest) =>
        new(app!.GetTestClient(), key, version);

    public async ValueTask InitializeAsync()
    {
        if (SkipReason is not null)
        {
            return;
        }

        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        AddServices(builder.Services, await StorageAsync());
        app = builder.Build();
        app.MapAcp();
        app.MapAcpTools();
        app.MapSandboxChallenges();
        await Services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
        await Services.GetRequiredService<ICatalog>().UpsertAsync(Goods.All, CancellationToken.None);
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
            await RemoveStorageAsync();
        }

        GC.SuppressFinalize(this);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Where the data is; SQLite unless overridden.</summary>
    protected virtual Task<StorageOptions> StorageAsync() =>
        Task.FromResult(new StorageOptions { DataDirectory = folder });

    /// <summary>Removes what <see cref="StorageAsync"/> made outside the host's folder.</summary>
    protected virtual Task RemoveStorageAsync() => Task.CompletedTask;

    /// <summary>Settings that differ from the defaults.</summary>
    protected virtual void Configure(AcpOptions acp) { }

    /// <summary>Services beyond the usual ones; <paramref name="dataFolder"/> is the host's own.</summary>
    protected virtual void Extend(IServiceCollection services, string dataFolder) { }

    /// <summary>Channels of marketing that the shop offers; none unless overridden.</summary>
    protected virtual void Configure(MarketingOptions marketing) { }

    private void AddServices(IServiceCollection services, StorageOptions storage)
    {
        services.AddSingleton<TimeProvider>(Time);
        services.AddCommerce().AddAcp().AddAcpTools().AddStorage(storage);
        services.AddSingleton<ISandboxLedger, InMemorySandboxLedger>();
        services.AddSingleton<ISandboxPages, InMemorySandboxPages>().AddSandboxPages();
        services.AddSingleton<SandboxGateway>();
        services.AddSingleton<IPaymentGateway>(provider => new WatchedGateway(
            provider.GetRequiredService<SandboxGateway>()
        ));
        Watch(services);
        services.Configure<ShopOptions>(shop =>
        {
            shop.BaseUrl = "https://shop.example";
            shop.Links["terms_of_use"] = "/legal/terms";
            shop.Links["privacy_policy"] = "/legal/privacy";
        });
        services.Configure<MarketingOptions>(Configure);
        services.Configure<ShippingOptions>(shipping => shipping.Zones.Add(Goods.Everywhere));
        services.Configure<DiscountOptions>(discounts => discounts.Rules = Goods.Discounts);
        services.Configure<TaxOptions>(tax =>
            tax.Rates.Add(
                new TaxRate
                {
                    Country = "US",
                    State = "CA",
                    BasisPoints = 725,
                }
            )
        );
        services.Configure<AcpOptions>(acp =>
        {
            acp.Agents.Add(new AgentOptions { Name = "first", Key = AgentKey });
            acp.Agents.Add(new AgentOptions { Name = "second", Key = OtherAgentKey });
            acp.Agents.Add(
                new AgentOptions
                {
                    Name = "third",
                    Key = CreatedAgentKey,
                    CompletedStatus = 201,
                }
            );
            Configure(acp);
        });
        Extend(services, folder);
    }

    private static void Watch(IServiceCollection services)
    {
        var real = services.Single(service => service.ServiceType == typeof(ICatalog));
        services.AddSingleton<ICatalog>(provider => new WatchedCatalog(
            (ICatalog)ActivatorUtilities.CreateInstance(provider, real.ImplementationType!)
        ));
    }
}
