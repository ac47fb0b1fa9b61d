using System.Text.RegularExpressions;

namespace AcpAssistant.Assistant.Conversation.Answers;

/// <summary>Turns of phrase in the folded words of a question that tell what it is about.</summary>
internal static partial class QuestionCues
{
    // "Can I iron this T-shirt": what is pointed at says which, as a name does.
    /// <summary>The thing pointed at.</summary>
    [GeneratedRegex(
        @"(?<=\w+ .*)\b(this|these|cet|cette|ces) (t shirts?|t shirt|\w{4,})\b|^(?=.*\w+ \w+ \w+)\b(ce) (t shirt)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    public static partial Regex Shown();

    /// <summary>"How do I" and the verb behind it.</summary>
    [GeneratedRegex(
        @"^(hi |hello |please )?(how (do|can|should|would|could) (i|you|we|one)|how to) (?<verb>\w+)",
        RegexOptions.ExplicitCapture,
        2000
    )]
    public static partial Regex Doing();

    /// <summary>"It", "these", "cette veste".</summary>
    [GeneratedRegex(
        @"\b(it|its|this|these|those|they|them|cet|cette|ces|celui ci|celle ci|(est|a t|va t|peut|pese t|tient|dure t|sont|ont|est ce qu) (il|elle|ils|elles)|est ce qu (il|elle|ils|elles)|ca|(le|la|les|l) \w+(er|ir|re)|(it|this|the) (jacket|tent|lens|bag|pack|shirt|tee|t shirt))\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    public static partial Regex Pointing();

    /// <summary>What the shop does for every product.</summary>
    [GeneratedRegex(
        @"\b(returns?|returned|returning|refunds?|refunded|exchanges?|warranty|guarantee|repairs?|repaired|ship|ships|shipping|shipped|delivery|deliver|customs|duties|gift wrap\w*|discounts?|price match|pay|payment|retours?|retourner|renvoyer|rembours\w*|echange\w*|garantie?s?|repar\w*|livr\w*|expedi\w*|douane|remise|reduction|payer|paiement)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    public static partial Regex Services();

    /// <summary>"Can I", "how should I".</summary>
    [GeneratedRegex(
        @"\b(can i|may i|should i|do i (need|have)|how (do|can|should|to)|puis je|peut on|dois je|faut il|comment)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    public static partial Regex Usage();

    /// <summary>"You", "votre".</summary>
    [GeneratedRegex(@"\b(you|your|yours|vous|votre|vos)\b", RegexOptions.ExplicitCapture, 2000)]
    public static partial Regex Addressing();
}
