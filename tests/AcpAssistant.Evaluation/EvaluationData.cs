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

    /// <summary>A file or folder of this repository.</summary>
    public static string Repository(string path) =>
        Path.Combine(
            SolutionFolder() ?? throw new InvalidOperationException("The evaluation runs inside its repository."),
            path
        );

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } told)
        {
            return Directory.Exists(told) ? told : null;
        }

        var beside = Path.Combine(Path.GetDirectoryName(SolutionFolder()) ?? "/", "shared");
        return Directory.Exists(beside) ? beside : null;
    }

    private static string? SolutionFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AcpAssistant.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
