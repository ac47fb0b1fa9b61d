using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Architecture;

public sealed class RepositoryTests
{
    private const int LongestFile = 250;

    private static readonly string[] TopLevel =
    [
        "src",
        "knowledge",
        "tests",
        "prompts",
        "AcpAssistant.sln",
        "README.md",
        "LICENSE",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "global.json",
        "Directory.Build.props",
        "Directory.Packages.props",
        // Written by the test runner and ignored by git.
        "TestResults",
    ];

    [Fact]
    public void No_source_file_is_longer_than_250_lines() => TooLong(["src", "tests"], SourceTree.Root).ShouldBeEmpty();

    [Fact]
    public void A_file_that_is_too_long_is_caught()
    {
        var folder = Directory.CreateTempSubdirectory("acp-assistant-lines");
        try
        {
            File.WriteAllLines(Path.Combine(folder.FullName, "Short.cs"), Enumerable.Repeat("//", LongestFile));
            File.WriteAllLines(Path.Combine(folder.FullName, "Long.cs"), Enumerable.Repeat("//", LongestFile + 1));

            TooLong(["."], folder.FullName).ShouldHaveSingleItem().ShouldEndWith("Long.cs: 251 lines");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_top_level_of_the_repository_stays_small() =>
        Unexpected(Directory.GetFileSystemEntries(SourceTree.Root)).ShouldBeEmpty();

    [Fact]
    public void A_new_name_at_the_top_level_is_caught() =>
        Unexpected(["/x/src", "/x/.editorconfig", "/x/docs", "/x/notes.md"]).ShouldBe(["docs", "notes.md"]);

    private static List<string> TooLong(string[] folders, string root) =>
        [
            .. folders
                .SelectMany(folder =>
                    Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories)
                )
                .Where(file =>
                    !file.Contains(
                        $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}",
                        StringComparison.Ordinal
                    )
                )
                .Select(file => (Name: Path.GetRelativePath(root, file), Lines: File.ReadLines(file).Count()))
                .Where(file => file.Lines > LongestFile)
                .Select(file => $"{file.Name}: {file.Lines} lines"),
        ];

    private static IEnumerable<string> Unexpected(IEnumerable<string> entries) =>
        entries
            .Select(entry => Path.GetFileName(entry))
            .Where(name => !name.StartsWith('.'))
            .Except(TopLevel, StringComparer.Ordinal);
}
