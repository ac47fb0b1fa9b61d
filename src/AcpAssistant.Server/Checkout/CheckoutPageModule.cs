using AcpAssistant.Server.Pages;
using AcpAssistant.Server.Payments;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AcpAssistant.Server.Checkout;

/// <summary>The page on which a person finishes a session and pays, and the sandbox's own payment page.</summary>
internal static class CheckoutPageModule
{
    /// <summary>Adds the page's links alone, for those who hand them out.</summary>
    public static IServiceCollection AddCheckoutLinks(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<SignedKeys>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, SignedKeysLoader>());
        services.TryAddSingleton<CheckoutLinks>();
        return services;
    }

    /// <summary>Adds the pages; <see cref="MapCheckoutPage"/> maps them.</summary>
    public static IServiceCollection AddCheckoutPage(this IServiceCollection services)
    {
        services.AddCheckoutLinks();
        services.TryAddSingleton<ReconcileSignal>();
        services.TryAddSingleton<PagePayments>();
        services.TryAddSingleton<CheckoutPages>();
        services.TryAddSingleton<CheckoutVisits>();
        services.TryAddSingleton<CheckoutDesk>();
        return services;
    }

    /// <summary>Maps the page, and the sandbox's payment page where the sandbox takes payments.</summary>
    public static void MapCheckoutPage(this IEndpointRouteBuilder routes)
    {
        routes.MapCheckoutPages();
        routes.MapSandboxPages();
        routes.MapSandboxChallenges();
    }
}
