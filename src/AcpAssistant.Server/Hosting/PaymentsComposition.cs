using AcpAssistant.Adapters.Payments.Sandbox;
using AcpAssistant.Adapters.Payments.Sandbox.Authentication;
using AcpAssistant.Adapters.Payments.Stripe;
using AcpAssistant.Adapters.Payments.Vault;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Outbox;
using AcpAssistant.Commerce.Payments.Vault;
using AcpAssistant.Server.Acp;
using AcpAssistant.Server.Payments;

namespace AcpAssistant.Server.Hosting;

/// <summary>Chooses the payment provider, and puts the vault before it.</summary>
internal static class PaymentsComposition
{
    /// <summary>Adds the sandbox or Stripe, and the vault where it is wanted.</summary>
    public static void AddPayments(this IServiceCollection services, IConfigurationSection root, string dataPath)
    {
        services.Configure<StripeOptions>(root.GetSection("Stripe"));
        services.AddStripeSettings();
        if (string.IsNullOrWhiteSpace(root["Stripe:ApiKey"]))
        {
            services.AddSandboxPayments();
        }
        else
        {
            services.AddStripePayments();
            services.AddSingleton<IOutboxConsumer, PaymentChanges>();
        }

        services.Configure<VaultOptions>(root.GetSection("Vault"));
        services.PostConfigure<VaultOptions>(vault =>
            vault.MerchantId = root["MerchantId"] ?? new AcpOptions().MerchantId
        );
        if (root.GetValue("Vault:Enabled", defaultValue: false))
        {
            if (!string.IsNullOrWhiteSpace(root["Stripe:ApiKey"]))
            {
                services
                    .AddOptions<VaultOptions>()
                    .Validate(
                        _ => false,
                        "ACP__Vault__Enabled works with the sandbox only so far; leave it out with Stripe."
                    );
            }

            services
                .AddVaultCipher(Path.Combine(dataPath, "vault-keys.json"))
                .AddPaymentVault()
                .AddSandboxAuthentication()
                .AddCardAuthentications();
        }
    }
}
