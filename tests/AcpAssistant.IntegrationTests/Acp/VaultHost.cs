using AcpAssistant.Adapters.Payments.Sandbox.Authentication;
using AcpAssistant.Adapters.Payments.Vault;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Payments.Vault;
using Microsoft.Extensions.DependencyInjection;

namespace AcpAssistant.IntegrationTests.Acp;

/// <summary>A shop that is its own vault, with keys in the data folder.</summary>
public sealed class VaultHost : AcpHost
{
    public const string Merchant = "sandbox_merchant";

    protected override void Extend(IServiceCollection services, string dataFolder)
    {
        services.Configure<VaultOptions>(vault => vault.MerchantId = Merchant);
        services
            .AddVaultCipher(Path.Combine(dataFolder, "vault-keys.json"))
            .AddPaymentVault()
            .AddSandboxAuthentication()
            .AddCardAuthentications();
    }
}
