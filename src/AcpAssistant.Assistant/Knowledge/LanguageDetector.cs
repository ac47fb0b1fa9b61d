using System.Globalization;

namespace AcpAssistant.Assistant.Knowledge;

/// <summary>Recognises English, French, German, Spanish, Italian, Dutch and Portuguese by letter trigrams and frequent words, other scripts by their letters. Made for short shop phrases; a few microseconds a text, no data files.</summary>
public sealed class LanguageDetector : ILanguageDetector
{
    private const int Considered = 400;

    // A word that only one language's sample knows counts like this many nats; a trigram rarely gives more than 2.
    private const float WordBonus = 2.5f;

    // Below this lead over the fallback the text may as well be in the fallback language.
    private const float Lead = 1.5f;
    private const float LeadPerTrigram = 0.03f;

    private static readonly string[] Languages = [.. LanguageSamples.All.Keys];

    private readonly Dictionary<string, float[]> _trigrams = new(StringComparer.Ordinal);
    private readonly Dictionary<string, float[]> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, float[]>.AlternateLookup<ReadOnlySpan<char>> _trigramLookup;
    private readonly float[] _unseen = new float[Languages.Length];

    /// <summary>Builds the profiles from the built-in samples.</summary>
    public LanguageDetector()
    {
        for (var language = 0; language < Languages.Length; language++)
        {
            Learn(language, LanguageSamples.All[Languages[language]]);
        }

        _trigramLookup = _trigrams.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <inheritdoc/>
    public string Detect(string text, string fallback)
    {
        var head = text.Length > Considered ? text[..Considered] : text;
        if (ScriptLanguage(head) is { } byScript)
        {
            return byScript;
        }

        var words = WordsOf(head);
        if (words.Count == 0)
        {
            return fallback;
        }

        var scores = new float[Languages.Length];
        var trigrams = words.Sum(word => word.Length);
        for (var language = 0; language < scores.Length; language++)
        {
            scores[language] = trigrams * _unseen[language];
        }

        foreach (var word in words)
        {
            Score(word, scores);
        }

        var best = Array.IndexOf(scores, scores.Max());
        var assumed = Array.IndexOf(Languages, fallback);
        var lead = Lead + (LeadPerTrigram * trigrams);
        return assumed >= 0 && scores[best] - scores[assumed] < lead ? fallback : Languages[best];
    }

    private void Score(string word, float[] scores)
    {
        if (_words.TryGetValue(word, out var known))
        {
            Add(scores, known);
        }

        var padded = $" {word} ";
        for (var index = 0; index + 3 <= padded.Length; index++)
        {
            if (_trigramLookup.TryGetValue(padded.AsSpan(index, 3), out var weights))
            {
                Add(scores, weights);
            }
        }
    }

    private static void Add(float[] scores, float[] weights)
    {
        for (var language = 0; language < scores.Length; language++)
        {
            scores[language] += weights[language];
        }
    }

    private void Learn(int language, string sample)
    {
        var words = WordsOf(sample);
        var counts = words
            .SelectMany(word => Enumerable.Range(0, word.Length).Select(index => $" {word} ".Substring(index, 3)))
            .CountBy(trigram => trigram, StringComparer.Ordinal)
            .ToList();
        var total = counts.Sum(count => count.Value);

        // Languages with short samples must not win by their rarer trigrams: all are smoothed over the same space.
        _unseen[language] = MathF.Log(0.5f / (total + 4000f));
        foreach (var (trigram, count) in counts)
        {
            Row(_trigrams, trigram)[language] = MathF.Log((count + 0.5f) / (total + 4000f)) - _unseen[language];
        }

        foreach (var word in words.Distinct(StringComparer.Ordinal))
        {
            Row(_words, word)[language] = WordBonus;
        }
    }

    private static float[] Row(Dictionary<string, float[]> rows, string key)
    {
        if (!rows.TryGetValue(key, out var row))
        {
            rows[key] = row = new float[Languages.Length];
        }

        return row;
    }

    private static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var index = 0; index <= text.Length; index++)
        {
            var isLetter = index < text.Length && char.IsLetter(text[index]);
            if (isLetter && start < 0)
            {
                start = index;
            }
            else if (!isLetter && start >= 0)
            {
                words.Add(text[start..index].ToLower(CultureInfo.InvariantCulture));
                start = -1;
            }
        }

        return words;
    }

    private static string? ScriptLanguage(string text)
    {
        var letters = 0;
        var latin = 0;
        var languages = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var character in text.Where(char.IsLetter))
        {
            letters++;
            if (ScriptOf(character) is { } language)
            {
                languages[language] = languages.GetValueOrDefault(language) + 1;
            }
            else
            {
                latin++;
            }
        }

        // Japanese mixes its own syllables with Chinese characters.
        return latin * 2 >= letters ? null
            : languages.ContainsKey("ja") ? "ja"
            : languages.MaxBy(language => language.Value).Key;
    }

    private static string? ScriptOf(char character) =>
        character switch
        {
            >= '\u0370' and <= '\u03FF' => "el",
            >= '\u0400' and <= '\u04FF' => "ru",
            >= '\u0590' and <= '\u05FF' => "he",
            >= '\u0600' and <= '\u06FF' => "ar",
            >= '\u0900' and <= '\u097F' => "hi",
            >= '\u0E00' and <= '\u0E7F' => "th",
            >= '\u3040' and <= '\u30FF' => "ja",
            >= '\u4E00' and <= '\u9FFF' => "zh",
            >= '\uAC00' and <= '\uD7AF' => "ko",
            _ => null,
        };
}
