using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AcpAssistant.Assistant.Prompts;

/// <summary>Registers the prompts.</summary>
public static class PromptsModule
{
    /// <summary>Adds the prompts of a folder; they are read, and checked, when first asked for.</summary>
    public static IServiceCollection AddPrompts(this IServiceCollection services, string folder)
    {
        services.TryAddSingleton(_ => new PromptLibrary(folder));
        return services;
    }
}
