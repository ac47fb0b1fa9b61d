using Microsoft.Extensions.DependencyInjection;

namespace AcpAssistant.Adapters;

/// <summary>Registers the implementations of the ports; the one place besides the host that names concrete adapters.</summary>
public static class AdaptersModule
{
    /// <summary>Adds the adapters.</summary>
    public static IServiceCollection AddAdapters(this IServiceCollection services) => services;
}
