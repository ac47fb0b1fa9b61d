using System.Text.RegularExpressions;
using AcpAssistant.Assistant.Conversation.Text;

namespace AcpAssistant.Assistant.Conversation.Answers;

/// <summary>A question taken apart: the stems that carry it and the form of answer it wants.</summary>
internal sealed partial class Question
{
    private Question(IReadOnlyList<string> terms, QuestionKind kind, string language)
    {
        Terms = terms;
        Kind = kind;
        Language = language;
    }

    /// <summary>Distinct stems of content words, without those of the product's own name.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>The form of answer.</summary>
    public QuestionKind Kind { get; }

    /// <summary>Language of the question.</summary>
    public string Language { get; }

    /// <summary>Takes a question apart.</summary>
    /// <param name="text">The person's words.</param>
    /// <param name="language">Two-letter code.</param>
    /// <param name="productTitle">Name of the product asked about; its words say which, not what. Null when none.</param>
    public static Question Read(string text, string language, string? productTitle)
    {
        var name = productTitle is null ? [] : TextFold.Words(productTitle).ToHashSet(StringComparer.Ordinal);
        var words = TextFold.Words(text).Where(word => !StopWords.Contains(word)).ToArray();
        var own = words.Where(word => !name.Contains(word)).ToArray();
        var terms = (own.Length > 0 ? own : words)
            .Select(word => LightStemmer.Stem(word, language))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return new Question(terms, KindOf(string.Join(' ', TextFold.Words(text))), language);
    }

    private static QuestionKind KindOf(string text) =>
        Number().IsMatch(text) ? QuestionKind.Number
        : Steps().IsMatch(text) ? QuestionKind.Steps
        : YesNo().IsMatch(text) ? QuestionKind.YesNo
        : QuestionKind.Open;

    [GeneratedRegex(
        @"\b(how (long|much|many|heavy|big|tall|wide|far|often|old|soon|warm|deep|high|fast)|what (is|s) the (weight|price|size|capacity|volume|length|height|width|temperature|distance)|combien|quel(le)? (est )?(le |la )?(poids|taille|prix|delai|duree|volume|capacite|longueur|hauteur|temperature))\b",
        RegexOptions.ExplicitCapture,
        250
    )]
    private static partial Regex Number();

    [GeneratedRegex(
        @"\b(how (do|can|to|should|would)|steps|comment|de quelle (facon|maniere))\b",
        RegexOptions.ExplicitCapture,
        250
    )]
    private static partial Regex Steps();

    [GeneratedRegex(
        @"^(hi |hello |hey |bonjour )*(is|are|was|does|do|did|can|could|will|would|has|have|may|should|est ce que|est ce qu|puis je|peut on|peut il|peut elle|est il|est elle|sont ils|sont elles|a t il|a t elle|y a t il|avez vous|livrez vous|faites vous|pouvez vous)\b",
        RegexOptions.ExplicitCapture,
        250
    )]
    private static partial Regex YesNo();
}
