using System.Reflection;

namespace AcpAssistant.Tests.Architecture;

/// <summary>The repository on disk and the product's assemblies.</summary>
internal static class SourceTree
{
    /// <summary>The folder that holds AcpAssistant.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The product's projects and the names of their assemblies.</summary>
    public static IReadOnlyDictionary<string, string> Projects { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Commerce"] = "AcpAssistant.Commerce",
            ["Protocols"] = "AcpAssistant.Protocols",
            ["Assistant"] = "AcpAssistant.Assistant",
            ["Adapters"] = "AcpAssistant.Adapters",
            ["Server"] = "acp-assistant",
        };

    public static IEnumerable<Assembly> ProductAssemblies => Projects.Keys.Select(AssemblyOf);

    public static Assembly AssemblyOf(string project) => Assembly.Load(Projects[project]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AcpAssistant.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("AcpAssistant.sln is in no parent folder of the tests.");
    }
}
