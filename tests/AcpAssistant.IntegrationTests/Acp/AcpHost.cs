using AcpAssistant.Adapters.Payments.Sandbox;
using AcpAssistant.Adapters.Storage;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Payments;
using AcpAssistant.Commerce.Pricing;
using AcpAssistant.Server.Acp;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp;

/// <summary>A host with nothing but the protocol: real endpoints, real checkout, SQLite, the sandbox as payment provider.</summary>
public sealed class AcpHost : IAsyncLifetime
{
    public const string AgentKey = "key-of-the-first-agent";
    public const string OtherAgentKey = "key-of-the-second-agent";

    private readonly string folder = Directory.CreateTempSubdirectory("acp-").FullName;
    private WebApplication? app;

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 5, 4, 10, 0, 0, TimeSpan.Zero));

    public IServiceProvider Services => app!.Services;

    public TestServer Server => app!.GetTestServer();

    internal WatchedGateway Gateway => (WatchedGateway)Services.GetRequiredService<IPaymentGateway>();

    internal WatchedCatalog Catalog => (WatchedCatalog)Services.GetRequiredService<ICatalog>();

    internal AcpAgent Agent(string key = AgentKey) => new(app!.GetTestClient(), key);

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        AddServices(builder.Services);
        app = builder.Build();
        app.MapAcp();
        await Services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
        await Services.GetRequiredService<ICatalog>().UpsertAsync(Goods.All, CancellationToken.None);
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    private void AddServices(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(Time);
        services.AddCommerce().AddAcp().AddStorage(new StorageOptions { DataDirectory = folder });
        services.AddSingleton<ISandboxLedger, InMemorySandboxLedger>();
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
        services.Configure<ShippingOptions>(shipping => shipping.Zones.Add(Goods.Everywhere));
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
        });
    }

    private static void Watch(IServiceCollection services)
    {
        var real = services.Single(service => service.ServiceType == typeof(ICatalog));
        services.AddSingleton<ICatalog>(provider => new WatchedCatalog(
            (ICatalog)ActivatorUtilities.CreateInstance(provider, real.ImplementationType!)
        ));
    }
}
