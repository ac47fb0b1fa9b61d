using System.Text.RegularExpressions;
using AcpAssistant.Assistant.Conversation.Text;

namespace AcpAssistant.Assistant.Conversation.Routing;

/// <summary>Turns of phrase that settle the route whatever the rest of the message says. Looked at in this order: words meant for a machine's instructions get nowhere, a person is always reachable, an order's fate comes before the shop's rules.</summary>
internal static partial class RouteCues
{
    /// <summary>The route a cue settles; null when no cue is there.</summary>
    public static ChatRoute? Find(string message)
    {
        var text = string.Join(' ', TextFold.Words(message));
        return Injection().IsMatch(text) ? ChatRoute.OutOfScope
            : Person().IsMatch(text) ? ChatRoute.HumanAgent
            : Cancel().IsMatch(text) ? ChatRoute.CancelOrder
            : Change().IsMatch(text) ? ChatRoute.ChangeOrder
            : Return().IsMatch(text) ? ChatRoute.ReturnRefund
            : Broken().IsMatch(text) ? ChatRoute.Complaint
            : Track().IsMatch(text) ? ChatRoute.TrackOrder
            : Delivers().IsMatch(text) && !OwnOrder().IsMatch(text) ? ChatRoute.DeliveryInfo
            : Buy().IsMatch(text) ? ChatRoute.Purchase
            : null;
    }

    [GeneratedRegex(
        @"\b(ignore|disregard|forget|override|bypass)\b.{0,20}\b(instructions?|rules|prompts?|guidelines|restrictions)\b|\b(system|hidden|initial|secret) (prompt|instructions?)\b|^system\b|\bnew rule\b|\b(pretend|imagine) (you|to be|that you)\b|\byou are now\b|\b(developer|admin|god|debug|dan) mode\b|\bjailbreak\b|\bact as (an?|the|if)\b"
            + @"|\b(ignore[rz]?|oublie[rz]?)\b.{0,25}\b(instructions?|consignes?|regles)\b|\b(prompt|invite|message) systeme\b|\bfais comme si\b|\bmode (admin|developpeur)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Injection();

    [GeneratedRegex(
        @"\b(speak|talk|chat|connect me|put me through|transfer me|get me)\b.{0,20}\b(human|person|agent|someone|somebody|representative|adviser|advisor|operator|manager|supervisor|real)\b"
            + @"|\b(human|live|real) (agent|person|being|support)\b|\bcustomer (care|service) (number|agent)\b|^(agent|human|operator|representative)$"
            + @"|\b(parler|discuter|echanger|joindre|contacter|passez moi|mettez moi)\b.{0,25}\b(humain|personne|conseiller|conseillere|agent|quelqu un|responsable|vrai|vraie)\b"
            + @"|\b(un|une) (humain|conseiller|conseillere|vraie personne)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Person();

    [GeneratedRegex(
        @"\b(stop|halt|arreter|stopper|bloquer)\b (my|this|the|ma|cette|la|mon|le) (order|commande|purchase|achat)\b|\b(cancel|cancell?ing|annuler|annulez|annule|annulation)\b.{0,20}\b(order|orders|commande|purchase|achat)\b|\b(order|commande)\b.{0,12}\b(cancel|cancell?ed|annuler|annulee?)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Cancel();

    [GeneratedRegex(
        @"\b(change|update|edit|modify|correct|wrong|changer|modifier|corriger|mauvaise?|erreur)\b.{0,25}\b(address|adresse)\b|\b(change|modify|modifier|changer)\b.{0,12}\b(my|ma) (order|commande)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Change();

    [GeneratedRegex(
        @"\b(return|returning|send back|exchange|refund|renvoyer|retourner|rendre|echanger|rembourser|remboursee?s?|remboursement)\b.{0,25}\b(my|the|this|these|it|them|order|an item|ma|mon|mes|le|la|les|cet|cette|ce|l|commande|article)\b"
            + @"|\b(want|like|need|voudrais|veux|souhaite|aimerais)\b.{0,15}\b(return|refund|exchange|send back|renvoyer|retourner|echanger|remboursement|rembourse)\b|\bwhere s? ?(is )?my refund\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Return();

    [GeneratedRegex(
        @"\b(arrived|came|received|got|sent|turned up|recu|envoye|livre|arrivee?s?)\b.{0,25}\b(damaged|broken|torn|wrong|defective|faulty|scratched|crushed|dented|smashed|cracked|leaking|ripped|stained|cassee?s?|cabossee?s?|ecrasee?s?|rayee?s?|fissuree?s?|trouee?s?|tachee?s?|abimee?s?|dechiree?s?|defectueu\w+|endommagee?s?|mauvaise?s?)\b|\b(my|ma|mon|mes)\b.{0,30}\b(broke|is broken|are broken|stopped working|fell apart|came apart|ripped|tore|cracked|leaks|is leaking|doesn t work|does not work|won t turn on|came loose|s est (casse|cassee|dechire|dechiree|decousu|decousue)|est (casse|cassee|mort|morte|dechire|dechiree)|ne (marche|fonctionne)( plus| pas)?)\b|\b(has|have|had|got|with) (a |an |some )?(big |small |huge )?(holes?|tears?|stains?|scratch(es)?|cracks?|defects?|dents?)\b|\b(a|ont|avec) (un|une|des) (trous?|taches?|rayures?|defauts?|dechirures?)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Broken();

    [GeneratedRegex(
        @"\bwhere(s| is| are)? (the |my )?(\w+ )?(order|parcel|package|delivery|shipment|stuff)\b|\bwhere s my\b|\btrack (my|the|an)\b.{0,12}\b(order|parcel|package)\b|\b(order|parcel|package) status\b|\bstatus of (my|the|an) order\b"
            + @"|\b(ou (en )?est|ou se trouve|suivre|suivi de)\b.{0,10}\b(ma|mon|la|le)\b.{0,4}\b(commande|colis|livraison|paquet)\b|\bstatut de (ma|la) commande\b|\b(has|have|did)(n t| not)?\b.{0,20}\b(my|the) (order|parcel|package)\b.{0,15}\b(arrived?|shipped?|come)\b|\b(my|the) (order|parcel|package) (hasn t|has not|didn t|never) (arrived?|come)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Track();

    [GeneratedRegex(
        @"\b(i ll|i will|i d like to|i want to|id like to|let me|je)\b.{0,6}\b(take|buy|order|purchase|prends|prendrai|voudrais acheter|veux acheter|commande)\b(?! (is|was|status|number|n|hasn))|\b(place|make) (an|another|my|the) order\b|\bpasser (une )?commande\b|\badd\b.{0,25}\b(to )?(my|the) (cart|basket|bag)\b|\b(ajoute[rz]?|mets|mettez)\b.{0,25}\b(au|mon|le) panier\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Buy();

    [GeneratedRegex(
        @"\b(do|can|could|will|would|are|r) (you|u|they|ya) (guys )?(also |even |still )?(ship|deliver|shipping|delivering|ship it|deliver it)\b|\b(livrez|expediez) vous\b|\bvous (livrez|expediez)\b|\bpouvez vous (livrer|expedier)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Delivers();

    [GeneratedRegex(
        @"\b(my|this|the|ma|mon|la|cette) (order|parcel|package|commande|colis)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex OwnOrder();
}
