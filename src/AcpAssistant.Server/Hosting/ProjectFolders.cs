namespace AcpAssistant.Server.Hosting;

/// <summary>Where things lie by default: beside the solution when run from a checkout, else beside the current folder.</summary>
internal static class ProjectFolders
{
    /// <summary>The nearest folder at or above <paramref name="start"/> that holds the solution; null outside a checkout.</summary>
    public static string? SolutionFolder(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AcpAssistant.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }

    /// <summary>The folder that relative defaults (.data, knowledge, prompts) are taken from.</summary>
    public static string Root() =>
        SolutionFolder(Directory.GetCurrentDirectory())
        ?? SolutionFolder(AppContext.BaseDirectory)
        ?? Directory.GetCurrentDirectory();

    /// <summary>An absolute path: the setting as it is, or relative to <see cref="Root"/>.</summary>
    public static string Resolve(string path) => Path.GetFullPath(path, Root());
}
