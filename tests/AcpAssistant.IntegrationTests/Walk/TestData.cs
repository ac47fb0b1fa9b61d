using AcpAssistant.Server.Hosting;

namespace AcpAssistant.IntegrationTests.Walk;

/// <summary>Data sets read from outside the repository; tests that need them are skipped where they aren't.</summary>
internal static class TestData
{
    private static readonly string Root = Path.Combine(
        Environment.GetEnvironmentVariable("ACP_TEST_DATA") is { Length: > 0 } given
            ? given
            : Path.Combine(ProjectFolders.SolutionFolder(AppContext.BaseDirectory)!, "..", "shared"),
        "data"
    );

    /// <summary>A shop's catalogue, customers and orders.</summary>
    public static string Retail { get; } = Path.Combine(Root, "tau2-retail", "db.json");

    /// <summary>The sections of a television's manual.</summary>
    public static string TelevisionManual { get; } =
        Path.Combine(Root, "emanual-qa", "derived", "smart_tv_sections.jsonl");

    /// <summary>Questions to the television's manual, with the section that answers each.</summary>
    public static string TelevisionQuestions { get; } =
        Path.Combine(Root, "emanual-qa", "derived", "smart_tv_queries_dev.jsonl");

    /// <summary>Pages of other products' manuals.</summary>
    public static string OtherManuals { get; } = Path.Combine(Root, "eshopsupport", "test", "manual-chunks.json");

    /// <summary>Questions to those manuals.</summary>
    public static string OtherQuestions { get; } = Path.Combine(Root, "eshopsupport", "test", "evalquestions.json");

    /// <summary>Why a test that needs them is skipped; null when all are there.</summary>
    public static string? MissingReason =>
        Array.Find(
            [Retail, TelevisionManual, TelevisionQuestions, OtherManuals, OtherQuestions],
            file => !File.Exists(file)
        )
            is { } missing
            ? $"The data is not there: set ACP_TEST_DATA to the folder that holds data/ (looked for {missing})."
            : null;
}
