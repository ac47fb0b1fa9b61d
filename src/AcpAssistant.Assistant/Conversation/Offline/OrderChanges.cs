using System.Text.RegularExpressions;
using AcpAssistant.Assistant.Conversation.Text;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>Tells changes of an order that only people make from a change of address, which the assistant makes itself.</summary>
internal static partial class OrderChanges
{
    /// <summary>True when another size, item, quantity or payment is wanted and no address is spoken of.</summary>
    public static bool NeedsPerson(string message)
    {
        var text = string.Join(' ', TextFold.Words(message));
        return Other().IsMatch(text) && !Address().IsMatch(text);
    }

    [GeneratedRegex(
        @"\b(sizes?|colou?rs?|quantity|items?|products?|variants?|models?|swap|add|remove|payment|card|date|taille|tailles|couleur|couleurs|quantite|articles?|produits?|modele|ajouter|retirer|enlever|paiement|carte)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Other();

    [GeneratedRegex(
        @"\b(adress\w*|address\w*|street|rue|zip|post ?code|code postal|deliver(y|ed)?|livr\w+|move|moved|demenage)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Address();
}
