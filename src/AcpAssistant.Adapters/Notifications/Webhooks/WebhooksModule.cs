using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Adapters.Notifications.Webhooks;

/// <summary>Registers sending webhooks.</summary>
public static class WebhooksModule
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    /// <summary>Adds the sender; the host binds <see cref="WebhookOptions"/>, which are checked at start.</summary>
    public static IServiceCollection AddWebhooks(this IServiceCollection services)
    {
        services.AddOptions<WebhookOptions>().ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<WebhookOptions>, WebhookOptionsValidator>()
        );
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<WebhookOptions>, WebhookRules>());
        services.TryAddSingleton(TimeProvider.System);
        AddClient(services, WebhookSender.PublicClient, onlyPublic: true);
        AddClient(services, WebhookSender.PrivateClient, onlyPublic: false);
        services.TryAddSingleton<WebhookSender>();
        return services;
    }

    // The outbox repeats; the handler must not. Addresses stay out of the log, they may hold a key.
    private static void AddClient(IServiceCollection services, string name, bool onlyPublic) =>
        services
            .AddHttpClient(name, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() =>
                new SocketsHttpHandler
                {
                    AllowAutoRedirect = false,
                    UseProxy = false,
                    UseCookies = false,
                    ConnectTimeout = ConnectTimeout,
                    PooledConnectionLifetime = ConnectionLifetime,
                    MaxResponseHeadersLength = 16,
                    MaxResponseDrainSize = 16 * 1024,
                    ConnectCallback = onlyPublic ? PublicAddresses.ConnectAsync : null,
                }
            );
}
