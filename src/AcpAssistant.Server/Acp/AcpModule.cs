using AcpAssistant.Commerce;
using AcpAssistant.Protocols;
using AcpAssistant.Protocols.Acp;
using AcpAssistant.Server.Acp.Signing;
using AcpAssistant.Server.Checkout;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Acp;

/// <summary>Registers what the protocol's endpoints need besides the checkout itself.</summary>
public static class AcpModule
{
    /// <summary>Adds the endpoints' services; the host binds <see cref="AcpOptions"/> and <see cref="ShopOptions"/> and registers the checkout, its stores and the payment gateway.</summary>
    public static IServiceCollection AddAcp(this IServiceCollection services)
    {
        services.TryAddSingleton(provider =>
            provider.GetRequiredService<IOptions<AcpOptions>>().Value.Unreleased
                ? AcpVersions.WithUnreleased(provider.GetServices<IAcpWire>())
                : new AcpVersions(provider.GetServices<IAcpWire>())
        );
        services.AddProtocols();
        services.AddOptions<AcpOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AcpOptions>, AcpOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AcpOptions>, AcpRules>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AcpOptions>, SignatureRules>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<AgentKeys>();
        services.TryAddSingleton<AgentGate>();
        services.TryAddSingleton<RequestSignatures>();
        services.AddCheckoutLinks();
        services.TryAddSingleton<AcpShopSource>();
        services.TryAddSingleton<IdempotentCalls>();
        services.TryAddSingleton<IdempotentRequests>();
        services.TryAddSingleton<CheckoutCalls>();
        services.AddCarts();
        services.TryAddSingleton<CartCalls>();
        services.TryAddSingleton<AgentOrders>();
        services.TryAddSingleton<OrderCalls>();
        services.Configure<RouteOptions>(routes =>
            routes.SetParameterPolicy<AgentRequestConstraint>(AgentRequestConstraint.Name)
        );
        return services;
    }
}
