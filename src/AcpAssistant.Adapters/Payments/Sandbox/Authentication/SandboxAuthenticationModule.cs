using AcpAssistant.Adapters.Storage;
using AcpAssistant.Commerce.Payments.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AcpAssistant.Adapters.Payments.Sandbox.Authentication;

/// <summary>Registers the sandbox's 3-D Secure server.</summary>
public static class SandboxAuthenticationModule
{
    /// <summary>Adds it; its challenges are kept in the shop's database.</summary>
    public static IServiceCollection AddSandboxAuthentication(this IServiceCollection services)
    {
        services.TryAddSingleton(provider => new SandboxChallenges(provider.GetRequiredService<Database>()));
        services.TryAddSingleton<IAuthenticationServer, SandboxAuthenticationServer>();
        return services;
    }
}
