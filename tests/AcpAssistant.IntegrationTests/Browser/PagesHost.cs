using AcpAssistant.Adapters.Helpdesk.Local;
using AcpAssistant.Adapters.Payments.Sandbox;
using AcpAssistant.Adapters.Storage;
using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Payments;
using AcpAssistant.Commerce.Pricing;
using AcpAssistant.Server.Chat;
using AcpAssistant.Server.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AcpAssistant.IntegrationTests.Browser;

/// <summary>The pages on a real port with a real SQLite database, a real checkout and a scripted conversation.</summary>
internal sealed class PagesHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;

    private PagesHost(WebApplication app, DirectoryInfo folder)
    {
        _app = app;
        _folder = folder;
    }

    public static VariantId TeeInNavy { get; } = new("tee-navy-m");

    public string Address => _app.Urls.Single();

    public IServiceProvider Services => _app.Services;

    public ScriptedChat Chat => (ScriptedChat)_app.Services.GetRequiredService<IChatService>();

    public static async Task<PagesHost> StartAsync(
        IReadOnlyList<Product> products,
        CancellationToken cancellationToken,
        bool demo = true,
        int port = 0,
        string? knowledge = null
    )
    {
        var folder = Directory.CreateTempSubdirectory("acp-pages-");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var services = builder.Services;
        services.AddCommerce();
        services.AddStorage(new StorageOptions { DataDirectory = folder.FullName });
        services.AddLocalHelpdesk();
        services.AddSingleton<ISandboxLedger, InMemorySandboxLedger>();
        services.AddSingleton<ISandboxPages, InMemorySandboxPages>().AddSandboxPages();
        services.AddSingleton<IPaymentGateway, SandboxGateway>();
        services.Configure<ShippingOptions>(Deliver);
        services.AddChat();
        services.Configure<ChatHttpOptions>(options => options.EventPollMilliseconds = 100);
        services.AddSingleton<IChatService, ScriptedChat>();
        services.AddPages(new PagesSettings(demo, knowledge, folder.FullName));

        var app = builder.Build();
        app.MapChat();
        app.MapPages();
        await app.Services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
        await app.Services.GetRequiredService<ICatalog>().UpsertAsync(products, cancellationToken);
        await app.StartAsync(cancellationToken);
        return new PagesHost(app, folder);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static void Deliver(ShippingOptions options) =>
        options.Zones = [
            new ShippingZone
            {
                Countries = ["US", "CA", "FR"],
                Methods =
                [
                    new ShippingMethod
                    {
                        Id = "standard",
                        Title = "Standard",
                        Price = 690,
                        MinBusinessDays = 3,
                        MaxBusinessDays = 5,
                    },
                    new ShippingMethod
                    {
                        Id = "express",
                        Title = "Express",
                        Price = 1990,
                        MinBusinessDays = 1,
                        MaxBusinessDays = 2,
                    },
                ],
            },
        ];
}
