using System.Diagnostics;

namespace AcpAssistant.IntegrationTests.Databases;

/// <summary>Runs the database's own programs.</summary>
internal static class Programs
{
    /// <summary>The folder that holds a program, looked up on the PATH and where Debian keeps PostgreSQL; null when there is none.</summary>
    public static string? FolderOf(string program)
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        var debian = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin"))
            : [];
        return debian
            .Concat(path.Split(Path.PathSeparator))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, program)));
    }

    /// <summary>Runs a program and returns what it wrote; throws when it fails.</summary>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{program} failed: {await errors}{await output}");
    }
}
