using System.Collections.Frozen;

namespace AcpAssistant.Assistant.Retrieval;

/// <summary>Tells whether a message without a product's name is about the product talked of before.</summary>
internal static class FollowUp
{
    private const int Short = 4;

    private static readonly FrozenSet<string> Pointing = Set(
        "it its it's this that these those they them their one ones same both there "
            + "il elle ils elles ca cela celui celle ceux celles ci leur lui meme y en"
    );

    private static readonly FrozenSet<string> Continuing = Set(
        "and or also what about but then so et ou aussi alors mais sinon"
    );

    // Questions about the shop and its services, in words that the facts of a product rarely are.
    private static readonly FrozenSet<string> Services = Set(
        "order orders ship shipping delivery deliver parcel package tracking track return returns refund refunds exchange "
            + "payment pay invoice account password human agent person shop store open opening hours cancel "
            + "commande commandes livraison livrer livrez colis suivi suivre retour retours rembourser remboursement "
            + "echange paiement payer facture compte humain conseiller magasin boutique horaires annuler"
    );

    public static bool LeansOn(MessageWords message, IndexedProduct focus)
    {
        var words = message.All;
        if (words.Count == 0)
        {
            return false;
        }

        var content = words.Where(word => !MessageWords.IsSmall(word.Written)).ToList();
        if (words.Any(word => Pointing.Contains(word.Written)))
        {
            return true;
        }

        if (content.Exists(word => Services.Contains(word.Written)))
        {
            return false;
        }

        return NamesPartOf(message, focus)
            || (
                content.Count <= Short
                && (Continuing.Contains(words[0].Written) || !content.Exists(word => word.IsPlural))
            );
    }

    /// <summary>"the jacket" after talking of a jacket, or the name of one of its facts ("filter thread").</summary>
    private static bool NamesPartOf(MessageWords message, IndexedProduct focus)
    {
        var title = Texts($"{focus.Title} {focus.Category}");
        var facts = focus.FactNames.SelectMany(Words.Of).Select(word => word.Text).ToHashSet(StringComparer.Ordinal);
        return message
            .All.Select((word, index) => (Word: word, Index: index))
            .Any(item =>
                (facts.Contains(item.Word.Text) && !MessageWords.IsSmall(item.Word.Written))
                || (title.Contains(item.Word.Text) && !item.Word.IsPlural && message.IsDefiniteBefore(item.Index))
            );
    }

    private static HashSet<string> Texts(string text) =>
        Words.Of(text).Select(word => word.Text).ToHashSet(StringComparer.Ordinal);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
