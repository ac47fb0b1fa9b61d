using AcpAssistant.Adapters.Sources.Catalog;
using AcpAssistant.Adapters.Sources.Files;
using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Commerce.Catalog;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Adapters.Sources;

/// <summary>Opens files and the catalogue.</summary>
internal sealed class DocumentSources(
    ICatalog catalog,
    IOptions<KnowledgeOptions> knowledge,
    IOptions<FileSourceOptions> files
) : IDocumentSources
{
    public IDocumentSource Files(string path, DocumentKind? kind) => new FileSource(path, kind, files.Value);

    public IDocumentSource Catalog() => new CatalogSource(catalog, knowledge.Value.Language);
}
