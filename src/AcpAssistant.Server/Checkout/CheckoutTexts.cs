using System.Globalization;
using AcpAssistant.Server.Pages;

namespace AcpAssistant.Server.Checkout;

/// <summary>Words of the checkout pages in one language; gaps are {0}, {1}.</summary>
public sealed record CheckoutTexts
{
    private static readonly CheckoutTexts English = new();

    private static readonly CheckoutTexts French = CheckoutTextsInFrench.Make();

    /// <summary>The words in a language.</summary>
    public static CheckoutTexts In(PageLanguage language) => language == PageLanguage.French ? French : English;

    /// <summary>A sentence with its gaps filled.</summary>
    public static string Fill(string sentence, params object?[] parts) =>
        string.Format(CultureInfo.InvariantCulture, sentence, parts);

    public string PageTitle { get; init; } = "Your order at {0}";
    public string Title { get; init; } = "Checkout";
    public string Intro { get; init; } = "Check your order, tell us where it goes, and pay.";
    public string Items { get; init; } = "Your items";
    public string Each { get; init; } = "{0} × {1}";
    public string Where { get; init; } = "Where it goes";
    public string Email { get; init; } = "E-mail";
    public string EmailHint { get; init; } = "For the confirmation and news of the delivery.";
    public string Name { get; init; } = "Name";
    public string Phone { get; init; } = "Telephone (optional)";
    public string LineOne { get; init; } = "Street and number";
    public string LineTwo { get; init; } = "Flat, floor, company (optional)";
    public string PostalCode { get; init; } = "ZIP or postal code";
    public string City { get; init; } = "Town or city";
    public string State { get; init; } = "State or province (where there is one)";
    public string Country { get; init; } = "Country";
    public string Choose { get; init; } = "Please choose";
    public string Delivery { get; init; } = "Delivery";
    public string Free { get; init; } = "free";
    public string Arrives { get; init; } = "Arrives {0} – {1}";
    public string Totals { get; init; } = "Total";
    public string Save { get; init; } = "Continue to delivery";
    public string SaveAgain { get; init; } = "Update the total";
    public string Pay { get; init; } = "Pay {0}";
    public string PayHint { get; init; } =
        "You pay on the secure page of our payment provider. We never see your card.";
    public string Agree { get; init; } = "What applies to your order:";
    public string Needed { get; init; } = "This is needed.";
    public string WrongEmail { get; init; } = "This should look like name@example.com.";
    public string Problems { get; init; } = "Please look at the marked fields.";
    public string TotalChanged { get; init; } = "The total has changed. Please look at it before you pay.";
    public string TooMany { get; init; } = "Too many tries. Please wait a while.";
    public string NoAnswer { get; init; } =
        "The payment provider didn't answer. Nothing has been paid; please try again in a moment.";
    public string StillRunning { get; init; } =
        "This payment can't be stopped any more. Its outcome will be here as soon as it is known.";

    public string OpenTitle { get; init; } = "Your payment is open";
    public string OpenText { get; init; } =
        "The payment page waits for you. Go on there, or turn back to change your order or pay another way. Your items are kept for you meanwhile.";
    public string GoOn { get; init; } = "Go on to the payment page";
    public string TurnBack { get; init; } = "Turn back and change the order";
    public string Refresh { get; init; } = "I have paid: show me my order";
    public string GoTitle { get; init; } = "To the payment page";
    public string GoText { get; init; } = "You are being taken to the payment page. If nothing happens:";

    public string RunningTitle { get; init; } = "Your payment is being processed";
    public string RunningText { get; init; } =
        "The outcome isn't known yet. Please don't pay again; look here again in a moment.";
    public string BankTitle { get; init; } = "Your bank wants you to confirm";
    public string BankText { get; init; } = "Please confirm the payment where you started it.";
    public string ApprovalTitle { get; init; } = "We are looking at your order";
    public string ApprovalText { get; init; } =
        "A person of our shop looks at it before it is accepted. Nothing was charged yet.";

    public string ThanksTitle { get; init; } = "Thank you for your order";
    public string OrderNumber { get; init; } = "Order {0}";
    public string ThanksText { get; init; } = "A confirmation goes to {0}.";
    public string ExpectedBy { get; init; } = "Expected by {0}.";
    public string SeeOrder { get; init; } = "See your order";
    public string CloseHint { get; init; } = "If you came from a chat, you can close this page and go on there.";

    public string CanceledTitle { get; init; } = "This checkout was canceled";
    public string ExpiredTitle { get; init; } = "This checkout has expired";
    public string EndedText { get; init; } =
        "Nothing was charged and nothing is kept for you any more. Ask for the items again where you found them, or start anew in our shop.";
    public string MissingTitle { get; init; } = "This link doesn't work";
    public string MissingText { get; init; } =
        "It may be incomplete, too old, or opened in another browser. Open it again from where you got it.";
    public string ToShop { get; init; } = "To the shop";
    public string Questions { get; init; } = "Any question? Write to {0}.";

    public IReadOnlyDictionary<string, string> Links { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["terms_of_use"] = "Terms of sale",
            ["privacy_policy"] = "Privacy",
            ["return_policy"] = "Returns",
            ["shipping_policy"] = "Delivery",
            ["contact_us"] = "Contact",
            ["support"] = "Help",
            ["faq"] = "Questions and answers",
            ["about_us"] = "About us",
        };

    /// <summary>What messages with a code say, where the checkout's own English text won't do.</summary>
    public IReadOnlyDictionary<string, string> Codes { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    public string PageLeft { get; init; } = "The payment page was left without a payment. Nothing was charged.";
}
