using AcpAssistant.Assistant.Retrieval;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Assistant.Knowledge;

/// <summary>Registers ingestion and retrieval. The store, the indexes and the sources come from adapters.</summary>
public static class KnowledgeModule
{
    /// <summary>Adds the ingestion pipeline, the synchronizer, the retriever and the product resolver.</summary>
    public static IServiceCollection AddKnowledge(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ILanguageDetector, LanguageDetector>();
        services.TryAddSingleton<IndexSynchronizer>();
        services.TryAddSingleton<IngestionPipeline>();
        services.TryAddSingleton<IRetriever, Retriever>();
        services.TryAddSingleton<IProductResolver, ProductResolver>();
        services.AddOptions<KnowledgeOptions>().ValidateOnStart();
        services.TryAddSingleton<IValidateOptions<KnowledgeOptions>, KnowledgeOptionsValidator>();
        return services;
    }
}
