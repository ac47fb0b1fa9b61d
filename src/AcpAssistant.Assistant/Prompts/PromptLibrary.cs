namespace AcpAssistant.Assistant.Prompts;

/// <summary>The prompts of the model engine, read once from the folder that the host names.</summary>
public sealed class PromptLibrary
{
    /// <summary>Reads all prompts; throws <see cref="PromptException"/> when one is missing or has placeholders that nothing fills.</summary>
    public PromptLibrary(string folder)
    {
        Answer = Read(folder, "answer", AnswerPlaceholders);
        Tools = Read(folder, "tools", []);
        HandOffSummary = Read(folder, "handoff-summary", HandOffSummaryPlaceholders);
        All = [Answer, Tools, HandOffSummary];
        ToolTexts = ToolText.ReadAll(Tools);
    }

    /// <summary>What the engine fills into <see cref="Answer"/>.</summary>
    internal static IReadOnlyList<string> AnswerPlaceholders { get; } = ["language", "most_sentences"];

    /// <summary>What the engine fills into <see cref="HandOffSummary"/>.</summary>
    internal static IReadOnlyList<string> HandOffSummaryPlaceholders { get; } = ["language", "longest"];

    /// <summary>How to answer: the system text of every turn.</summary>
    public Prompt Answer { get; }

    /// <summary>What the tools are for.</summary>
    public Prompt Tools { get; }

    /// <summary>How to sum a conversation up for the team.</summary>
    public Prompt HandOffSummary { get; }

    /// <summary>All of them.</summary>
    public IReadOnlyList<Prompt> All { get; }

    /// <summary>The sections of <see cref="Tools"/> by tool name.</summary>
    public IReadOnlyDictionary<string, ToolText> ToolTexts { get; }

    private static Prompt Read(string folder, string name, IReadOnlyList<string> filled)
    {
        var path = Path.Combine(folder, name + ".md");
        var prompt = PromptFile.Read(path);
        return prompt.Placeholders.SetEquals(filled)
            ? prompt
            : throw new PromptException(
                $"The prompt file '{path}' must use exactly the placeholders [{string.Join(", ", filled)}]; it uses [{string.Join(", ", prompt.Placeholders.Order(StringComparer.Ordinal))}]."
            );
    }
}
