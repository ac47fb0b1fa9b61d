using AcpAssistant.Commerce.Payments;
using AcpAssistant.Server.Pages;

namespace AcpAssistant.Server.Checkout;

/// <summary>Words of the sandbox's payment page in one language.</summary>
public sealed record SandboxPayTexts
{
    private static readonly SandboxPayTexts English = new();

    private static readonly SandboxPayTexts French = new()
    {
        Title = "Page de paiement d'essai",
        Label = "Bac à sable – aucun argent réel",
        Text = "Cette page tient lieu de celle du prestataire de paiement. Choisissez ce qui doit se passer.",
        Cards = "Carte d'essai",
        Pay = "Payer {0}",
        Silent = "Payer, mais rien n'est annoncé à la boutique et la page reste ici",
        Back = "Revenir à la boutique sans payer",
        ConfirmTitle = "Votre banque demande : est-ce bien vous ?",
        Yes = "Oui, c'est moi",
        No = "Non, refuser",
        Ended = "Cette page n'est plus ouverte. Revenez à la boutique.",
        Paid = "Payé. La boutique l'apprendra d'elle-même dans quelques minutes.",
        Declined = "La carte a été refusée. Veuillez en essayer une autre.",
        Insufficient = "La carte n'a pas assez de provision. Veuillez en essayer une autre.",
        CardLabels = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["visa"] = "Visa 4242 – acceptée",
            ["mastercard"] = "Mastercard 4444 – acceptée",
            ["amex"] = "American Express 8431 – acceptée",
            ["declined"] = "Visa 0002 – refusée",
            ["insufficient_funds"] = "Visa 9995 – provision insuffisante",
            ["three_d_secure"] = "Visa 3220 – la banque demande une confirmation",
        },
    };

    /// <summary>The words in a language.</summary>
    public static SandboxPayTexts In(PageLanguage language) => language == PageLanguage.French ? French : English;

    public string Title { get; private init; } = "Test payment page";
    public string Label { get; private init; } = "Sandbox – no real money";
    public string Text { get; private init; } =
        "This page stands in for the payment provider's. Choose what is to happen.";
    public string Cards { get; private init; } = "Test card";
    public string Pay { get; private init; } = "Pay {0}";
    public string Silent { get; private init; } = "Pay, but the shop isn't told and this page stays here";
    public string Back { get; private init; } = "Back to the shop without paying";
    public string ConfirmTitle { get; private init; } = "Your bank asks: is it really you?";
    public string Yes { get; private init; } = "Yes, it's me";
    public string No { get; private init; } = "No, decline";
    public string Ended { get; private init; } = "This page isn't open any more. Go back to the shop.";
    public string Paid { get; private init; } = "Paid. The shop will find out by itself within a few minutes.";
    public string Declined { get; private init; } = "The card was declined. Please try another one.";
    public string Insufficient { get; private init; } = "The card doesn't have enough funds. Please try another one.";

    public IReadOnlyDictionary<string, string> CardLabels { get; private init; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["visa"] = "Visa 4242 – approved",
            ["mastercard"] = "Mastercard 4444 – approved",
            ["amex"] = "American Express 8431 – approved",
            ["declined"] = "Visa 0002 – declined",
            ["insufficient_funds"] = "Visa 9995 – insufficient funds",
            ["three_d_secure"] = "Visa 3220 – the bank asks for a confirmation",
        };

    /// <summary>Why a card was declined.</summary>
    public string Of(string reason) =>
        string.Equals(reason, PaymentReasons.InsufficientFunds, StringComparison.Ordinal) ? Insufficient : Declined;
}
