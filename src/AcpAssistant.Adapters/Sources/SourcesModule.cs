using AcpAssistant.Adapters.Sources.Files;
using AcpAssistant.Assistant.Knowledge;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Adapters.Sources;

/// <summary>Registers the sources of documents.</summary>
public static class SourcesModule
{
    /// <summary>Adds <see cref="IDocumentSources"/>: files and the catalogue.</summary>
    public static IServiceCollection AddFileSources(this IServiceCollection services)
    {
        services.AddOptions<FileSourceOptions>().ValidateOnStart();
        services.TryAddSingleton<IValidateOptions<FileSourceOptions>, FileSourceOptionsValidator>();
        services.TryAddSingleton<IDocumentSources, DocumentSources>();
        return services;
    }
}
