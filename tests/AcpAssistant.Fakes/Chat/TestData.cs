namespace AcpAssistant.Fakes.Chat;

/// <summary>Evaluation data outside the repository; tests that need it are skipped where it isn't.</summary>
public static class TestData
{
    /// <summary>The file's path; null when it isn't there. Looked for below ACP_TEST_DATA, by default the folder "shared" beside the repository.</summary>
    public static string? Find(string path)
    {
        var root = Environment.GetEnvironmentVariable("ACP_TEST_DATA") ?? BesideRepository();
        return root is null
            ? null
            : new[] { Path.Combine(root, "data", path), Path.Combine(root, path) }.FirstOrDefault(File.Exists);
    }

    private static string? BesideRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AcpAssistant.sln")))
            {
                return folder.Parent is { } parent ? Path.Combine(parent.FullName, "shared") : null;
            }
        }

        return null;
    }
}
