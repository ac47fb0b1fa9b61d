namespace AcpAssistant.Assistant.Knowledge;

/// <summary>Opens the sources that documents can come from.</summary>
public interface IDocumentSources
{
    /// <summary>A file, or a folder with all its files (md, html, txt, pdf, json, jsonl, csv).</summary>
    /// <param name="path">Where; need not exist, then reading reports it.</param>
    /// <param name="kind">What the documents are when they don't say it themselves; null = told by their shape, else help.</param>
    IDocumentSource Files(string path, DocumentKind? kind);

    /// <summary>The shop's own catalogue: one document per product and language.</summary>
    IDocumentSource Catalog();
}
