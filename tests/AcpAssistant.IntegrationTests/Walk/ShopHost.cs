using AcpAssistant.Server.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AcpAssistant.IntegrationTests.Walk;

/// <summary>The whole product as it is started by "serve", in this process: a port of its own, a data folder that was empty.</summary>
internal sealed class ShopHost : IAsyncDisposable
{
    private readonly ServerApplication _server;

    private ShopHost(ServerApplication server, string folder)
    {
        _server = server;
        Folder = folder;
        Address = new Uri(server.App.Urls.First());
        Http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(2) };
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    /// <summary>The data folder.</summary>
    public string Folder { get; }

    /// <summary>The data folder as a setting for commands that work beside this server.</summary>
    public string DataSetting => "--ACP:DataDirectory=" + Folder;

    public IServiceProvider Services => _server.App.Services;

    /// <summary>What this first start made up: the review page's password, the demo agent's key.</summary>
    public FirstStart FirstStart => _server.FirstStart;

    /// <summary>Starts it on an empty data folder and waits until everything is loaded.</summary>
    public static Task<ShopHost> StartAsync(CancellationToken cancellationToken, params string[] settings) =>
        StartInAsync(Directory.CreateTempSubdirectory("acp-shop-").FullName, cancellationToken, settings);

    /// <summary>Starts it on this data folder, which is removed with it, and waits until everything is loaded.</summary>
    public static async Task<ShopHost> StartInAsync(
        string folder,
        CancellationToken cancellationToken,
        params string[] settings
    )
    {
        try
        {
            var server = await ServerApplication.StartAsync(
                [
                    "--urls",
                    "http://127.0.0.1:0",
                    $"--ACP:DataDirectory={folder}",
                    "--ACP:RateLimits:ChatPerMinute=0",
                    "--ACP:RateLimits:OtherPerMinute=0",
                    .. settings,
                ],
                cancellationToken,
                services => services.AddLogging(logging => logging.ClearProviders())
            );
            var host = new ShopHost(server, folder);
            await host.Services.GetRequiredService<Readiness>().WhenReady.WaitAsync(cancellationToken);
            return host;
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _server.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
