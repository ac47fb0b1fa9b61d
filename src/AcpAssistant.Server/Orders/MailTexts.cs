using AcpAssistant.Server.Pages;

namespace AcpAssistant.Server.Orders;

/// <summary>Sentences of the mails in one language.</summary>
internal sealed record MailTexts
{
    private static readonly MailTexts English = new();

    private static readonly MailTexts French = new()
    {
        Hello = "Bonjour,",
        ConfirmedSubject = "Votre commande {0} chez {1}",
        Confirmed = "Merci pour votre commande ! Nous l'avons bien reçue et le paiement est fait.",
        CanceledSubject = "Votre commande {0} est annulée",
        Canceled = "Votre commande {0} a été annulée ; rien ne sera expédié.",
        CanceledRefund = "Le montant payé vous est remboursé : {0}, sur {1}.",
        RefundSubject = "Remboursement de votre commande {0}",
        Refund = "Nous avons remboursé {0} sur {1} le {2}.",
        RefundWait = "Selon votre banque, le montant apparaît sous quelques jours.",
        ReturnSubject = "Votre retour {0} est accepté",
        Return = "Nous acceptons le retour {0} de votre commande {1} :",
        ReturnHow =
            "Emballez bien les articles, notez le numéro de retour {0} sur le colis et renvoyez-le comme l'indiquent nos conditions de retour.",
        ReturnPolicy = "Conditions de retour",
        ReturnRefund = "Dès réception, nous remboursons {0} sur {1}.",
        ShipTo = "Livraison à {0}",
        SeeOrder = "Voir la commande",
        Questions = "Une question ? Écrivez-nous à {0}.",
        Goodbye = "L'équipe {0}",
        ReplySubject = "Réponse à votre demande {0}",
        ReplyIntro = "{0} a répondu à votre demande :",
        ReplyHow = "Vous pouvez continuer dans la fenêtre de discussion de notre boutique, ou écrire à {0}.",
        OriginalPayment = "votre moyen de paiement",
    };

    /// <summary>The sentences in a language.</summary>
    public static MailTexts In(PageLanguage language) => language == PageLanguage.French ? French : English;

    public string Hello { get; private init; } = "Hello,";
    public string ConfirmedSubject { get; private init; } = "Your order {0} at {1}";
    public string Confirmed { get; private init; } =
        "Thank you for your order! We have received it, and the payment is made.";
    public string CanceledSubject { get; private init; } = "Your order {0} is canceled";
    public string Canceled { get; private init; } = "Your order {0} was canceled; nothing will be shipped.";
    public string CanceledRefund { get; private init; } = "What you paid is refunded: {0} to {1}.";
    public string RefundSubject { get; private init; } = "Refund for your order {0}";
    public string Refund { get; private init; } = "We refunded {0} to {1} on {2}.";
    public string RefundWait { get; private init; } =
        "Depending on your bank, it takes a few days until you see the money.";
    public string ReturnSubject { get; private init; } = "Your return {0} is accepted";
    public string Return { get; private init; } = "We accept the return {0} for your order {1}:";
    public string ReturnHow { get; private init; } =
        "Please pack the items well, write the return number {0} on the parcel and send it back as our return policy says.";
    public string ReturnPolicy { get; private init; } = "Return policy";
    public string ReturnRefund { get; private init; } = "Once it has reached us, we refund {0} to {1}.";
    public string ShipTo { get; private init; } = "Delivery to {0}";
    public string SeeOrder { get; private init; } = "See your order";
    public string Questions { get; private init; } = "Any question? Write to us at {0}.";
    public string Goodbye { get; private init; } = "{0}";
    public string ReplySubject { get; private init; } = "Reply to your request {0}";
    public string ReplyIntro { get; private init; } = "{0} has answered your request:";
    public string ReplyHow { get; private init; } = "You can go on in the chat window of our shop, or write to {0}.";
    public string OriginalPayment { get; private init; } = "your means of payment";
}
