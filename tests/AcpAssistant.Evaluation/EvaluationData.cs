namespace AcpAssistant.Evaluation;

/// <summary>Finds the evaluation sets. They are never part of the repository.</summary>
internal static class EvaluationData
{
    public const string Variable = "ACP_TEST_DATA";

    /// <summary>The folder that holds "data"; null when there is none.</summary>
    public static string? Root { get; } = Find();

    /// <summary>Null when the set is not there.</summary>
    public static string? Set(string path) =>
        Root is { } root
        && Path.Combine(root, "data", path) is var full
        && (File.Exists(full) || Directory.Exists(full))
            ? full
            : null;

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } told)
        {
            return Directory.Exists(told) ? told : null;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AcpAssistant.sln")))
            {
                var beside = Path.Combine(folder.Parent?.FullName ?? "/", "shared");
                return Directory.Exists(beside) ? beside : null;
            }
        }

        return null;
    }
}
