namespace AcpAssistant.Assistant.Conversation.Speech;

/// <summary>Names and values of options for people; the catalogue has them in one language.</summary>
internal static class OptionNames
{
    /// <summary>"size" in French is "taille"; a name that isn't known stays as it is.</summary>
    public static string In(string name, Wording wording) => Known("option." + name.ToLowerInvariant(), name, wording);

    /// <summary>"light blue" in French is "bleu clair"; a value that isn't known, such as "M" or "Sony E", stays as it is.</summary>
    public static string Value(string value, Wording wording) =>
        Known("value." + value.ToLowerInvariant(), value, wording);

    /// <summary>Several values behind one another.</summary>
    public static string Values(IEnumerable<string> values, Wording wording) =>
        string.Join(", ", values.Select(value => Value(value, wording)));

    private static string Known(string key, string otherwise, Wording wording) =>
        wording.Has(key) ? wording.Say(key) : otherwise;
}
