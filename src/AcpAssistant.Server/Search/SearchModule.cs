using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Search;

/// <summary>Registers what the search endpoint needs besides retrieval itself.</summary>
public static class SearchModule
{
    /// <summary>Adds the endpoint's settings; the host binds <see cref="SearchOptions"/>.</summary>
    public static IServiceCollection AddSearch(this IServiceCollection services)
    {
        services.AddOptions<SearchOptions>().ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<SearchOptions>, SearchOptionsValidator>()
        );
        services.TryAddSingleton(TimeProvider.System);
        return services;
    }
}
