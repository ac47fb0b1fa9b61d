using AcpAssistant.Assistant.Conversation.Language;
using AcpAssistant.Assistant.Conversation.Text;
using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>Notices messages in languages that the assistant doesn't speak.</summary>
internal sealed class OtherLanguage(ILanguageDetector detector)
{
    private const int ShortestLatin = 3;
    private static readonly string[] Spoken = ["en", "fr"];

    /// <summary>True when a message is clearly neither English nor French: another script, or some words of which none is a common one in either.</summary>
    public bool IsSpokenIn(string message)
    {
        var words = TextFold.Words(message).Where(word => !word.Any(char.IsDigit)).ToArray();
        var isLatin = !message.Any(character => char.IsLetter(character) && character > '\u024F');
        if (isLatin && (words.Length < ShortestLatin || words.Any(ReplyLanguage.IsCommonWord)))
        {
            return false;
        }

        return words.Length > 0 && Spoken.All(language => !Spoken.Contains(detector.Detect(message, language)));
    }
}
