using AcpAssistant.Commerce.Payments;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Stripe;

namespace AcpAssistant.Adapters.Payments.Stripe;

/// <summary>Registers Stripe as payment provider.</summary>
public static class StripeModule
{
    private const string HttpClientName = "stripe";

    /// <summary>Adds it as the payment gateway; <see cref="StripeOptions"/> are bound by the host and checked at start.</summary>
    public static IServiceCollection AddStripePayments(this IServiceCollection services)
    {
        services.AddHttpClient(HttpClientName);
        services.TryAddSingleton(provider =>
            ClientOf(
                provider.GetRequiredService<IOptions<StripeOptions>>().Value,
                provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClientName)
            )
        );
        services.TryAddSingleton<IPaymentGateway, StripeGateway>();
        services.TryAddSingleton<IHostedPayments, StripeHosted>();
        services.TryAddSingleton<StripeLedger>();
        return services;
    }

    /// <summary>Checks the settings and reads notices, whether or not an account is set.</summary>
    public static IServiceCollection AddStripeSettings(this IServiceCollection services)
    {
        services.AddOptions<StripeOptions>().ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<StripeOptions>, StripeOptionsValidator>()
        );
        services.TryAddSingleton<StripeNotices>();
        services.TryAddSingleton<StripeEventLog>();
        return services;
    }

    // Repeating is left to the reconciliation, which looks before it does anything.
    internal static StripeClient ClientOf(StripeOptions options, HttpClient http)
    {
        http.Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds);
        return new StripeClient(
            new StripeClientOptions
            {
                ApiKey = options.ApiKey,
                ApiBase = options.ApiBase.TrimEnd('/'),
                HttpClient = new SystemNetHttpClient(http, maxNetworkRetries: 0, appInfo: null, enableTelemetry: false),
            }
        );
    }
}
