using AcpAssistant.Protocols.Acp;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AcpAssistant.Protocols;

/// <summary>Registers what translates between the domain and other people's formats.</summary>
public static class ProtocolsModule
{
    /// <summary>Adds the protocol mappers and the feed writers.</summary>
    public static IServiceCollection AddProtocols(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAcpWire, Acp.V2025_09_29.AcpWire>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAcpWire, Acp.V2025_12_12.AcpWire>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAcpWire, Acp.V2026_01_16.AcpWire>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAcpWire, Acp.V2026_01_30.AcpWire>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAcpWire, Acp.V2026_04_17.AcpWire>());
        services.TryAddSingleton<AcpVersions>();
        return services;
    }
}
