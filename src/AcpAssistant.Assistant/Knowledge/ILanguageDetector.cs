namespace AcpAssistant.Assistant.Knowledge;

/// <summary>Tells in which language a text is written.</summary>
public interface ILanguageDetector
{
    /// <summary>Two-letter ISO 639-1 code; <paramref name="fallback"/> when the text gives no hint (too short, only numbers or names).</summary>
    string Detect(string text, string fallback);
}
