using AcpAssistant.Adapters.Storage;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Hosting;

/// <summary>The running server with the lock on its data folder.</summary>
public sealed class ServerApplication : IAsyncDisposable
{
    private readonly DataFolderLock _lock;

    private ServerApplication(WebApplication app, DataFolderLock folderLock)
    {
        App = app;
        _lock = folderLock;
    }

    /// <summary>The web application.</summary>
    public WebApplication App { get; }

    /// <summary>What was found out and made at this start, for the start-up table.</summary>
    internal FirstStart FirstStart { get; private init; } = new(null, null, null);

    /// <summary>Starts listening and returns; the demo shop is loaded in the background (<c>/health/ready</c> tells when). Throws <see cref="SettingsException"/> when the product can't run as it is set.</summary>
    /// <param name="settings">Command-line settings, such as "--urls", "http://127.0.0.1:0".</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <param name="customize">Lets tests replace services; null in production.</param>
    public static async Task<ServerApplication> StartAsync(
        string[] settings,
        CancellationToken cancellationToken,
        Action<IServiceCollection>? customize = null
    )
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ContentRootPath = AppContext.BaseDirectory,
                // Settings are read once, at start. A watcher would wake up for every write to a data folder beside the program.
                Args = ["--hostBuilder:reloadConfigOnChange=false"],
            }
        );
        Configure(builder.Configuration, settings);
        builder.Services.AddProduct(builder.Configuration);
        builder.Services.AddServing(builder.Configuration);
        var addresses = Addresses(builder.Configuration);
        ListenAddresses.EnsureReadable(addresses);
        builder.WebHost.UseUrls(addresses);
        customize?.Invoke(builder.Services);
        var app = builder.Build();
        Validate(app.Services);
        var options = app.Services.GetRequiredService<IOptions<ServerOptions>>().Value;
        var folderLock = DataFolderLock.TryTake(options.DataPath) ?? throw InUse(options.DataPath);
        try
        {
            ListenAddresses.EnsureFree(addresses);
            await app.Services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
            var firstStart = await FirstStart.PrepareAsync(app.Services, cancellationToken);
            app.MapProduct();
            await StartListeningAsync(app, cancellationToken);
            return new ServerApplication(app, folderLock) { FirstStart = firstStart };
        }
        catch
        {
            await app.DisposeAsync();
            folderLock.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await App.StopAsync(CancellationToken.None);
        await App.DisposeAsync();
        _lock.Dispose();
    }

    /// <summary>Where to listen (setting <c>urls</c>, several divided by ";").</summary>
    internal static string[] Addresses(IConfiguration configuration) =>
        (configuration["urls"] ?? "http://127.0.0.1:5080")
            .TrimEnd('/')
            .Split(';', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Layers the configuration: the program's appsettings.json, one in the current folder, environment, command line.</summary>
    internal static void Configure(ConfigurationManager configuration, string[] settings)
    {
        configuration.Sources.Clear();
        configuration.AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: false);
        configuration.AddJsonFile(Path.Combine(Directory.GetCurrentDirectory(), "appsettings.json"), optional: true);
        configuration.AddEnvironmentVariables();
        configuration.AddEnvironmentVariables("ASPNETCORE_");
        configuration.AddCommandLine([
            .. settings.Select(setting => setting.Replace("__", ":", StringComparison.Ordinal)),
        ]);
    }

    /// <summary>Checks all settings; throws <see cref="OptionsValidationException"/> with every fault.</summary>
    internal static void Validate(IServiceProvider services) => services.GetService<IStartupValidator>()?.Validate();

    private static async Task StartListeningAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException exception)
            when (exception.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new SettingsException(
                $"{exception.Message} Stop what listens there, or choose another address, for example --urls http://127.0.0.1:5081",
                exception
            );
        }
    }

    private static SettingsException InUse(string folder) =>
        new(
            $"The data folder '{folder}' is in use by another acp-assistant (process {DataFolderLock.HolderOf(folder) ?? "unknown"}). Stop that one, or give this one a folder of its own, for example ACP__DataDirectory=.data2. The verbs ingest, import and migrate work beside a running server."
        );
}
