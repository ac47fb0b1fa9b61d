using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Adapters.Sources.Files;

/// <summary>A file that is being read.</summary>
/// <param name="Name">Path below the folder that was asked for, with "/".</param>
/// <param name="Folder">Name of that folder.</param>
/// <param name="Bytes">What is in it.</param>
/// <param name="Kind">What its documents are when they don't say it themselves.</param>
internal sealed record SourceFile(string Name, string Folder, byte[] Bytes, DocumentKind? Kind)
{
    /// <summary>For documents that bring no id: stable as long as the file stays where it is.</summary>
    public string DefaultId => Folder.Length == 0 ? Name : $"{Folder}/{Name}";

    /// <summary>For documents that bring no title.</summary>
    public string DefaultTitle => Readable.Of(Path.GetFileNameWithoutExtension(Name));
}
