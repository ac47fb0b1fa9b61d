namespace AcpAssistant.Adapters.Tables;

/// <summary>Where table files with relative names lie.</summary>
public sealed class TableFilesOptions
{
    /// <summary>Folders in order; the first that has the file counts.</summary>
    public IList<string> Folders { get; } = [];

    internal string? Find(string file) =>
        Path.IsPathRooted(file)
            ? File.Exists(file)
                ? file
                : null
            : Folders.Select(folder => Path.GetFullPath(file, folder)).FirstOrDefault(File.Exists);
}
