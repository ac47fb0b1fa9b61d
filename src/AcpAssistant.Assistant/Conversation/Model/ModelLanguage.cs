using System.Globalization;

namespace AcpAssistant.Assistant.Conversation.Model;

/// <summary>Names languages as prompts do.</summary>
internal static class ModelLanguage
{
    /// <summary>"French" for "fr".</summary>
    public static string NameOf(string code) => CultureInfo.GetCultureInfo(code).EnglishName;
}
