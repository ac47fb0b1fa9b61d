using System.Text.RegularExpressions;

namespace AcpAssistant.Assistant.Knowledge;

/// <summary>Takes personal data out of past cases before they are indexed: e-mail addresses, phone, card and order numbers, postal addresses and names. English and French. It errs on the side of taking out too much: a resolution stays useful without a number.</summary>
public static partial class Redaction
{
    /// <summary>The text with placeholders such as "[email]" in place of personal data.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="names">Names known from the case's own data (the customer's); they are taken out wherever they stand.</param>
    public static string Redact(string text, IReadOnlyCollection<string> names)
    {
        var result = Email().Replace(text, "[email]");
        result = CardOrAccount().Replace(result, MaskIfCard);
        result = Iban().Replace(result, "[account]");
        result = Order().Replace(result, "${lead}[order]");
        result = Tracking().Replace(result, "[tracking]");
        result = Street().Replace(result, "[address]");
        result = FrenchStreet().Replace(result, "[address]");
        result = Place().Replace(result, "[address]");
        result = Phone().Replace(result, MaskIfPhone);
        result = Introduction().Replace(result, "${lead}[name]");
        result = Greeting().Replace(result, "${lead}[name]");
        result = Signature().Replace(result, "${lead}[name]");
        return names.Where(name => name.Trim().Length > 2).Aggregate(result, WithoutName);
    }

    private static string WithoutName(string text, string name) =>
        Regex.Replace(
            text,
            $@"(?<!\p{{L}}){Regex.Escape(name.Trim())}(?!\p{{L}})",
            "[name]",
            RegexOptions.IgnoreCase,
            TimeSpan.FromSeconds(1)
        );

    private static string MaskIfCard(Match match)
    {
        var digits = match.Value.Where(char.IsAsciiDigit).Select(digit => digit - '0').Reverse().ToList();
        var sum = digits.Select((digit, index) => index % 2 == 0 ? digit : ((digit * 2) / 10) + (digit * 2 % 10)).Sum();
        return digits.Count is >= 13 and <= 19 && sum % 10 == 0 ? "[card]" : "[number]";
    }

    // "55 x 40 x 20" and years don't have enough digits; anything that has eight or more in this shape is a number to call.
    private static string MaskIfPhone(Match match) =>
        match.Value.Count(char.IsAsciiDigit) is >= 8 and <= 15 ? "[phone]" : match.Value;

    [GeneratedRegex("""[\p{L}\p{N}._%+\-]+@[\p{L}\p{N}\-]+(\.[\p{L}\p{N}\-]+)+""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Email();

    [GeneratedRegex("""(?<![\p{L}\p{N}])\d(?:[ \-]?\d){12,18}(?![\p{L}\p{N}])""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CardOrAccount();

    [GeneratedRegex(
        """\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Iban();

    [GeneratedRegex(
        """(?<lead>\b(?:order|commande|invoice|facture|return|retour|rma|ticket|case|dossier)\s*(?:number|numéro|no\.?|nr\.?|n°|id|#)?\s*[:#]?\s*)(?-i:#?(?:[A-Z]{1,4}-?)?\d{4,}\b)|(?<lead>)(?-i:#[A-Z]{0,3}-?\d{4,}\b|\b[A-Z]{1,4}-\d{4,}\b|\b[A-Z]\d{6,}\b)""",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Order();

    [GeneratedRegex("""\b(?:1Z[A-Z0-9]{16}|[A-Z]{2}\d{9}[A-Z]{2}|\d{12,22})\b""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tracking();

    [GeneratedRegex(
        """\b\d{1,5}[a-zA-Z]?,?\s+(?:[\p{Lu}\d][\p{L}\d'.\-]*\s+){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Place|Pl|Way|Terrace|Square|Sq|Circle|Parkway|Pkwy|Highway|Hwy|Crescent|Close)\b\.?(?:,?\s+(?:Apt|Apartment|Unit|Suite|Floor|#)\.?\s*[\w\-]+)?""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Street();

    [GeneratedRegex(
        """\b\d{1,4}(?:\s?(?:bis|ter))?,?\s+(?:rue|avenue|av\.|boulevard|bd|chemin|impasse|allée|place|quai|cours|route|square|passage)\s+(?:(?:de|du|des|la|le|les|d'|l'|de la|saint|sainte)\s*)*\p{L}[\p{L}'\-]*(?:\s+\p{Lu}[\p{L}'\-]*){0,3}""",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex FrenchStreet();

    [GeneratedRegex(
        """\b\p{Lu}[\p{L}'\-]+(?:\s\p{Lu}[\p{L}'\-]+)?,?\s+[A-Z]{2}\s+\d{5}(?:-\d{4})?\b|\b\d{5}\s+\p{Lu}\p{L}+(?:[\- ]\p{Lu}\p{L}+){0,2}\b|\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Place();

    [GeneratedRegex(
        """(?<![\p{L}\p{N}\-])(?:\+\d{1,3}(?:[ .\-/()]{0,2}\d{1,4}){3,7}|(?:\(\d{2,4}\)|0\d|\d{3})(?:[ .\-/()]{0,2}\d{2,4}){2,5})(?![\p{L}\p{N}\-])""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Phone();

    [GeneratedRegex(
        """(?<lead>\b(?i:my name is|my name's|name:|i am called|je m'appelle|je m’appelle|mon nom est|nom\s?:|je me nomme|this is|i'm|i am|je suis)\s+)(?:(?:Mr|Mrs|Ms|Dr|M|Mme)\.?\s+)?(?!(?:I|The|A|An|In|On|At|Not|Very|So)\b)\p{Lu}[\p{Ll}'’\-]+\p{Ll}(?:\s+\p{Lu}[\p{L}'’.\-]*){0,2}""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Introduction();

    [GeneratedRegex(
        """(?<lead>(?:^|[\n.!?]\s*)(?i:hi|hello|hey|dear|bonjour|bonsoir|salut|cher|chère)\s+(?:(?:Mr|Mrs|Ms|Dr|M|Mme|Monsieur|Madame)\.?\s+)?)(?!(?:There|Team|Everyone|All|Sir|Madam|Support|Customer|Customers|Monsieur|Madame)\b)\p{Lu}\p{Ll}+(?:[\s\-]\p{Lu}[\p{L}'’\-]+){0,2}""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Greeting();

    [GeneratedRegex(
        """(?<lead>(?i:best regards|kind regards|warm regards|regards|sincerely|many thanks|thanks|thank you|cheers|best|yours truly|cordialement|bien cordialement|bien à vous|merci d'avance|merci|salutations|sincères salutations),?\s*[,\n–—\-]\s*)(?!(?:I|We|The|You|Your|If|Please|For|It|This|That|My|Is|Are|Do|Does|Can|Could|Nous|Je|Vous|Le|La|Les|Il|Pour|Si|Est)\b)\p{Lu}[\p{L}'’\-]+(?:\s+\p{Lu}[\p{L}'’.\-]*){0,2}(?=\s*(?:$|[\n.!,]))""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Signature();
}
