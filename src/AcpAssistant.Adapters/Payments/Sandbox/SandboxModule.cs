using AcpAssistant.Commerce.Payments;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AcpAssistant.Adapters.Payments.Sandbox;

/// <summary>Registers the built-in fake payment provider.</summary>
public static class SandboxModule
{
    /// <summary>Adds the sandbox as payment gateway; it keeps its ledger in the shop's database.</summary>
    public static IServiceCollection AddSandboxPayments(this IServiceCollection services)
    {
        services.TryAddSingleton<ISandboxLedger, SqlSandboxLedger>();
        services.TryAddSingleton<ISandboxPages, SqlSandboxPages>();
        services.TryAddSingleton<IPaymentGateway, SandboxGateway>();
        return services.AddSandboxPages();
    }

    /// <summary>Adds the payment pages over a ledger and a store of pages that are registered already.</summary>
    internal static IServiceCollection AddSandboxPages(this IServiceCollection services)
    {
        services.TryAddSingleton<SandboxHosted>();
        services.TryAddSingleton<IHostedPayments>(provider => provider.GetRequiredService<SandboxHosted>());
        services.TryAddSingleton(provider => new SandboxPayments(
            provider.GetRequiredService<ISandboxPages>(),
            provider.GetRequiredService<SandboxHosted>()
        ));
        return services;
    }
}
