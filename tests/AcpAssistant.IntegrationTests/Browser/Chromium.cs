namespace AcpAssistant.IntegrationTests.Browser;

/// <summary>The browser of this machine, if it has one.</summary>
internal static class Chromium
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/usr/bin/google-chrome-stable",
    ];

    /// <summary>No sandbox: tests also run as root in containers, and load nothing but our own pages.</summary>
    public static string[] Arguments { get; } =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    /// <summary>Why the browser tests can't run; shown where they are skipped.</summary>
    public const string MissingReason = "No Chromium found. Install it (Debian: apt-get install chromium).";

    /// <summary>Its program, or null.</summary>
    public static string? Program { get; } = Places.FirstOrDefault(File.Exists);

    /// <summary>Whether a missing browser is an error instead of a reason to skip.</summary>
    public static bool IsRequired => Environment.GetEnvironmentVariable("ACP_REQUIRE_BROWSER") is "1";
}
