using AcpAssistant.Assistant.Retrieval;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Adapters.Search.Lucene;

/// <summary>Registers the embedded search index.</summary>
public static class LuceneModule
{
    /// <summary>Adds <see cref="IKeywordIndex"/> and <see cref="IProductIndex"/> on Lucene.NET; the host sets <see cref="LuceneOptions.Folder"/>.</summary>
    public static IServiceCollection AddLuceneIndex(this IServiceCollection services)
    {
        services.AddOptions<LuceneOptions>();
        services.TryAddSingleton<IKeywordIndex>(provider => new LuceneKeywordIndex(
            Below(provider, "chunks"),
            Bm25Weights.Default
        ));
        services.TryAddSingleton<IProductIndex>(provider => new LuceneProductIndex(
            Below(provider, "products"),
            Bm25Weights.Default
        ));
        return services;
    }

    private static string? Below(IServiceProvider provider, string name) =>
        provider.GetRequiredService<IOptions<LuceneOptions>>().Value.Folder is { } folder
            ? Path.Combine(folder, name)
            : null;
}
