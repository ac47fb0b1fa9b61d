using AcpAssistant.Assistant.Conversation.Text;

namespace AcpAssistant.Assistant.Conversation.Answers;

/// <summary>Stems of a text.</summary>
internal static class Stemming
{
    /// <summary>Stems of the content words.</summary>
    public static IEnumerable<string> Of(string text, string language) =>
        TextFold.Words(text).Where(word => !StopWords.Contains(word)).Select(word => LightStemmer.Stem(word, language));
}
