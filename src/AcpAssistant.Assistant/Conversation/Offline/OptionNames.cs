using AcpAssistant.Assistant.Conversation.Speech;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>Names of options for people; the catalogue has them in one language.</summary>
internal static class OptionNames
{
    /// <summary>"size" in French is "taille"; a name that isn't known stays as it is.</summary>
    public static string In(string name, Wording wording) =>
        wording.Has("option." + name.ToLowerInvariant()) ? wording.Say("option." + name.ToLowerInvariant()) : name;
}
