using AcpAssistant.Commerce.Pricing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Adapters.Tables;

/// <summary>Registers the tables of tax and shipping that a merchant keeps in files.</summary>
public static class TablesModule
{
    /// <summary>Adds reading <see cref="TaxOptions.File"/> and <see cref="ShippingOptions.File"/>, looked for in the folders given.</summary>
    public static IServiceCollection AddTableFiles(this IServiceCollection services, params string[] folders)
    {
        services.Configure<TableFilesOptions>(options =>
        {
            foreach (var folder in folders)
            {
                options.Folders.Add(folder);
            }
        });
        services.TryAddEnumerable([
            ServiceDescriptor.Singleton<IPostConfigureOptions<TaxOptions>, TaxFileSetup>(),
            ServiceDescriptor.Singleton<IValidateOptions<TaxOptions>, TaxFileSetup>(),
            ServiceDescriptor.Singleton<IPostConfigureOptions<ShippingOptions>, ShippingFileSetup>(),
            ServiceDescriptor.Singleton<IValidateOptions<ShippingOptions>, ShippingFileSetup>(),
        ]);
        return services;
    }
}
