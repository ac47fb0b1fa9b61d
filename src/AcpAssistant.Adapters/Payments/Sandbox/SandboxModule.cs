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
        services.TryAddSingleton<IPaymentGateway, SandboxGateway>();
        return services;
    }
}
