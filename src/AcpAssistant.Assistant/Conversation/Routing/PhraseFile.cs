namespace AcpAssistant.Assistant.Conversation.Routing;

/// <summary>The embedded example phrases: one a line, route in snake case, a tab, the phrase. Lines that start with # are remarks.</summary>
internal static class PhraseFile
{
    /// <summary>Phrases of a language with their routes; throws <see cref="FormatException"/> naming the line that is wrong.</summary>
    public static IReadOnlyList<(string Text, ChatRoute Route)> Read(string language)
    {
        var name = $"{typeof(PhraseFile).Namespace}.phrases.{language}.tsv";
        using var stream =
            typeof(PhraseFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The phrases '{name}' are not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        var phrases = new List<(string, ChatRoute)>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line.Split('\t') is not [var route, var text] || RouteNames.Parse(route) is not { } known)
            {
                throw new FormatException($"{name}, line {number}: expected a route, a tab and a phrase.");
            }

            phrases.Add((text, known));
        }

        return phrases;
    }
}
