using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AcpAssistant.Assistant.Conversation.Text;

namespace AcpAssistant.Assistant.Conversation.Answers;

/// <summary>A question taken apart: the stems that carry it and the form of answer it wants.</summary>
internal sealed partial class Question
{
    // On a product's page "the jacket" says which, as its name does.
    private static readonly FrozenSet<string> ProductNouns = (
        "product item jacket coat shirt tee vest shell hoody fleece pants trousers shorts tights socks sock shoe shoes boot boots "
        + "pack backpack bag sling tent quilt pad tripod monopod lens headlamp lamp bottle flask mug stove card produit article "
        + "veste manteau gilet haut pantalon chaussettes chaussure chaussures sac tente matelas trepied objectif lampe bouteille carte"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private readonly bool wantsDuration;
    private readonly bool wantsMoney;

    private Question(IReadOnlyList<string> terms, string text, string language)
    {
        Terms = terms;
        Language = language;
        Kind = KindOf(text);
        Action = ActionOf(text, language);
        PointsAtProduct = QuestionCues.Pointing().IsMatch(text);
        AsksForService = QuestionCues.Services().IsMatch(text);
        AsksForUse = QuestionCues.Usage().IsMatch(text);
        AddressesShop = QuestionCues.Addressing().IsMatch(text);
        wantsDuration = TimeAsked().IsMatch(text);
        wantsMoney = MoneyAsked().IsMatch(text);
    }

    /// <summary>Distinct stems of content words, without those of the product's own name.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>The form of answer.</summary>
    public QuestionKind Kind { get; }

    /// <summary>Language of the question.</summary>
    public string Language { get; }

    /// <summary>Stem of what is to be done ("how do I freeze my card"): an answer that doesn't know it answers something else. Null when the question isn't of that form.</summary>
    public string? Action { get; }

    /// <summary>"Is it", "do they", "cette veste": about one thing, not in general.</summary>
    public bool PointsAtProduct { get; }

    /// <summary>About what the shop does for every product: returns, repairs, delivery.</summary>
    public bool AsksForService { get; }

    /// <summary>Said to the shop: "do you", "your".</summary>
    public bool AddressesShop { get; }

    /// <summary>About what one can do with a thing, which an article on its kind may tell: "can I iron it", "how do I clean it".</summary>
    public bool AsksForUse { get; }

    /// <summary>Takes a question apart.</summary>
    /// <param name="text">The person's words.</param>
    /// <param name="language">Two-letter code.</param>
    /// <param name="productTitle">Name of the product asked about; its words say which, not what. Null when none.</param>
    public static Question Read(string text, string language, string? productTitle)
    {
        var name = productTitle is null ? [] : TextFold.Words(productTitle).ToHashSet(StringComparer.Ordinal);
        var words = TextFold
            .Words(QuestionCues.Shown().Replace(QuestionPhrases.Apply(string.Join(' ', TextFold.Words(text))), " "))
            .Where(word => !StopWords.Contains(word))
            .ToArray();
        var own = words.Where(word => !name.Contains(word)).ToArray();
        if (productTitle is not null && own.Any(word => !ProductNouns.Contains(word)))
        {
            own = [.. own.Where(word => !ProductNouns.Contains(word))];
        }

        var terms = (own.Length > 0 ? own : words)
            .Select(word => LightStemmer.Stem(word, language))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return new Question(terms, string.Join(' ', TextFold.Words(text)), language);
    }

    /// <summary>Whether a text has the form of answer the question wants: a duration for "how long", an amount for "how much", any number for "how many".</summary>
    public bool Fits(string text) =>
        Kind == QuestionKind.Number
        && (
            wantsDuration ? Duration().IsMatch(TextFold.Fold(text))
            : wantsMoney ? Amount().IsMatch(text)
            : text.Any(char.IsDigit)
        );

    private static QuestionKind KindOf(string text) =>
        Number().IsMatch(text) ? QuestionKind.Number
        : Steps().IsMatch(text) ? QuestionKind.Steps
        : YesNo().IsMatch(text) ? QuestionKind.YesNo
        : QuestionKind.Open;

    private static string? ActionOf(string text, string language)
    {
        var action = QuestionCues.Doing().Match(text).Groups["verb"].Value;
        return action.Length == 0 || StopWords.Contains(action) ? null : LightStemmer.Stem(action, language);
    }

    [GeneratedRegex(
        @"\b(how (long|much|many|heavy|big|tall|wide|far|often|old|soon|warm|deep|high|fast)|what (is|s) the (weight|price|size|capacity|volume|length|height|width|temperature|distance)|combien|quel(le)? (est )?(le |la )?(poids|taille|prix|delai|duree|volume|capacite|longueur|hauteur|temperature))\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Number();

    [GeneratedRegex(
        @"\b(how (do|can|to|should|would)|steps|comment|de quelle (facon|maniere))\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Steps();

    [GeneratedRegex(
        @"^(hi |hello |hey |bonjour )*(is|are|was|does|do|did|can|could|will|would|has|have|may|should|est ce que|est ce qu|puis je|peut on|peut il|peut elle|est il|est elle|sont ils|sont elles|a t il|a t elle|y a t il|avez vous|livrez vous|faites vous|pouvez vous)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex YesNo();

    [GeneratedRegex(
        @"\b(how (long|many (days|weeks|hours)|soon|fast|often|old)|delais?|combien de (temps|jours|semaines)|quand|until when|when)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex TimeAsked();

    [GeneratedRegex(
        @"\b(how much (is|are|does|do)|cost|price|fee|coute|prix|frais|tarif)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex MoneyAsked();

    [GeneratedRegex(
        @"\d[\d–-]* ?(business |working |calendar )?(days?|weeks?|months?|years?|hours?|minutes?|jours?|semaines?|mois|ans?|heures?)\b|\b(lifetime|a vie)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Duration();

    [GeneratedRegex(
        @"[$€£] ?\d|\d ?([$€£]|USD|EUR|GBP|US)\b|\b(free|gratuite?s?|offerte?s?)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Amount();
}
