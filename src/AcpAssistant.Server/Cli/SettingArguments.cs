using AcpAssistant.Server.Hosting;

namespace AcpAssistant.Server.Cli;

/// <summary>The settings among a command line's words (<c>--ACP:DataDirectory=x</c>, <c>--urls http://…</c>), which every verb takes. A word that is no setting is refused instead of ignored.</summary>
internal static class SettingArguments
{
    private static readonly string[] HostSettings = ["urls", "environment", "contentRoot", "applicationName"];

    /// <summary>The words for the configuration; throws <see cref="SettingsException"/> for a word that means nothing.</summary>
    public static string[] Check(IReadOnlyList<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at];
            var name = word.StartsWith("--", StringComparison.Ordinal) ? word[2..].Split('=')[0] : null;
            if (name is null || !IsSetting(name))
            {
                throw new SettingsException(
                    $"'{word}' is neither a verb nor a setting. Verbs: serve, ingest, import, doctor, migrate. A setting looks like --ACP:DataDirectory=.data or --urls http://127.0.0.1:5080."
                );
            }

            if (!word.Contains('=', StringComparison.Ordinal))
            {
                at++;
                if (at == words.Count)
                {
                    throw new SettingsException($"'{word}' needs a value, for example {word} VALUE.");
                }
            }
        }

        return [.. words];
    }

    private static bool IsSetting(string name) =>
        HostSettings.Contains(name, StringComparer.OrdinalIgnoreCase)
        || name.StartsWith("ACP:", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("ACP__", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Logging:", StringComparison.OrdinalIgnoreCase);
}
