using AcpAssistant.Commerce.Payments.Vault;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Adapters.Payments.Vault;

/// <summary>Registers what seals delegated cards.</summary>
public static class VaultModule
{
    /// <summary>Adds the cipher, with keys from the settings or, without any, from <paramref name="keyFile"/>.</summary>
    public static IServiceCollection AddVaultCipher(this IServiceCollection services, string keyFile)
    {
        services.TryAddSingleton<IVaultKeys>(provider =>
        {
            var options = provider.GetRequiredService<IOptions<VaultOptions>>().Value;
            return options.Keys.Count > 0
                ? new ConfiguredVaultKeys(options)
                : new FileVaultKeys(keyFile, options, provider.GetRequiredService<TimeProvider>());
        });
        services.TryAddSingleton<ICardCipher, AesCardCipher>();
        return services;
    }
}
