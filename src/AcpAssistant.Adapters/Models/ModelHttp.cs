using Microsoft.Extensions.DependencyInjection;

namespace AcpAssistant.Adapters.Models;

/// <summary>The HTTP client that all providers are called with.</summary>
internal static class ModelHttp
{
    /// <summary>Its name in the client factory; tests put their own last handler under it.</summary>
    public const string Name = "model";

    // The clients live as long as the host, so connections must follow changes of DNS by themselves.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Registers it.</summary>
    public static void AddModelHttp(this IServiceCollection services, ModelOptions options) =>
        services
            .AddHttpClient(Name, client => client.Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds))
            .ConfigurePrimaryHttpMessageHandler(() =>
                new SocketsHttpHandler
                {
                    PooledConnectionLifetime = ConnectionLifetime,
                    ConnectTimeout = ConnectTimeout,
                }
            )
            .AddHttpMessageHandler(() => new ConnectAgainHandler())
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
}
