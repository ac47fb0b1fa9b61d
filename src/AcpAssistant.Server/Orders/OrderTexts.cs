using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Pricing;
using AcpAssistant.Server.Pages;

namespace AcpAssistant.Server.Orders;

/// <summary>Words about an order in one language, for its page and for mails.</summary>
public sealed record OrderTexts
{
    private static readonly OrderTexts English = new();

    private static readonly OrderTexts French = new()
    {
        Order = "Commande {0}",
        PlacedOn = "Passée le {0}",
        Items = "Articles",
        Item = "Article",
        Quantity = "Quantité",
        Price = "Prix",
        Delivery = "Livraison",
        ExpectedBy = "Livraison prévue le {0} au plus tard",
        DeliveredOn = "Livrée le {0}",
        Parcel = "Colis",
        Tracking = "Numéro de suivi",
        Follow = "Suivre le colis",
        NotShipped = "Rien n'a encore été expédié.",
        Payment = "Paiement",
        Refunded = "Remboursé : {0} ({1})",
        RefundPending = "Remboursement en cours : {0}",
        Returns = "Retours",
        ReturnLine = "Retour {0} : {1}, remboursement de {2}",
        ReturnStates = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["requested"] = "accepté",
            ["received"] = "reçu",
            ["refunded"] = "remboursé",
            ["canceled"] = "annulé",
        },
        CanceledNote = "Cette commande a été annulée.",
        ProofTitle = "Voir votre commande",
        ProofIntro = "Pour votre sécurité, indiquez l'adresse e-mail avec laquelle vous avez commandé.",
        Email = "Adresse e-mail",
        Show = "Afficher la commande",
        Wrong = "Aucune commande {0} n'existe pour cette adresse. Vérifiez le numéro et l'adresse.",
        LinkOver = "Ce lien n'est plus valable. Indiquez votre adresse e-mail pour voir la commande.",
        TooMany = "Trop d'essais. Veuillez patienter quelques minutes.",
        Questions = "Une question ? Écrivez à {0}.",
        Statuses = new Dictionary<OrderStatus, string>
        {
            [OrderStatus.Confirmed] = "confirmée",
            [OrderStatus.Processing] = "en préparation",
            [OrderStatus.Shipped] = "expédiée",
            [OrderStatus.Delivered] = "livrée",
            [OrderStatus.Canceled] = "annulée",
        },
        Totals = new Dictionary<TotalType, string>
        {
            [TotalType.ItemsBaseAmount] = "Articles",
            [TotalType.ItemsDiscount] = "Remise sur les articles",
            [TotalType.Subtotal] = "Sous-total",
            [TotalType.Discount] = "Remise",
            [TotalType.Fulfillment] = "Livraison",
            [TotalType.Tax] = "Taxes",
            [TotalType.Fee] = "Frais",
            [TotalType.Total] = "Total",
            [TotalType.AmountRefunded] = "Remboursé",
        },
    };

    /// <summary>The words in a language.</summary>
    public static OrderTexts In(PageLanguage language) => language == PageLanguage.French ? French : English;

    public string Order { get; private init; } = "Order {0}";
    public string PlacedOn { get; private init; } = "Placed on {0}";
    public string Items { get; private init; } = "Items";
    public string Item { get; private init; } = "Item";
    public string Quantity { get; private init; } = "Quantity";
    public string Price { get; private init; } = "Price";
    public string Delivery { get; private init; } = "Delivery";
    public string ExpectedBy { get; private init; } = "Expected by {0}";
    public string DeliveredOn { get; private init; } = "Delivered on {0}";
    public string Parcel { get; private init; } = "Parcel";
    public string Tracking { get; private init; } = "Tracking number";
    public string Follow { get; private init; } = "Follow the parcel";
    public string NotShipped { get; private init; } = "Nothing has been shipped yet.";
    public string Payment { get; private init; } = "Payment";
    public string Refunded { get; private init; } = "Refunded: {0} ({1})";
    public string RefundPending { get; private init; } = "Refund on its way: {0}";
    public string Returns { get; private init; } = "Returns";
    public string ReturnLine { get; private init; } = "Return {0}: {1}, refund of {2}";
    public string CanceledNote { get; private init; } = "This order was canceled.";
    public string ProofTitle { get; private init; } = "See your order";
    public string ProofIntro { get; private init; } =
        "For your safety, please enter the e-mail address that you ordered with.";
    public string Email { get; private init; } = "E-mail address";
    public string Show { get; private init; } = "Show the order";
    public string Wrong { get; private init; } =
        "There is no order {0} for this address. Please check the number and the address.";
    public string LinkOver { get; private init; } =
        "This link no longer works. Enter your e-mail address to see the order.";
    public string TooMany { get; private init; } = "Too many tries. Please wait a few minutes.";
    public string Questions { get; private init; } = "Any question? Write to {0}.";

    public IReadOnlyDictionary<string, string> ReturnStates { get; private init; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["requested"] = "accepted",
            ["received"] = "received",
            ["refunded"] = "refunded",
            ["canceled"] = "canceled",
        };

    public IReadOnlyDictionary<OrderStatus, string> Statuses { get; private init; } =
        new Dictionary<OrderStatus, string>
        {
            [OrderStatus.Confirmed] = "confirmed",
            [OrderStatus.Processing] = "being packed",
            [OrderStatus.Shipped] = "shipped",
            [OrderStatus.Delivered] = "delivered",
            [OrderStatus.Canceled] = "canceled",
        };

    public IReadOnlyDictionary<TotalType, string> Totals { get; private init; } =
        new Dictionary<TotalType, string>
        {
            [TotalType.ItemsBaseAmount] = "Items",
            [TotalType.ItemsDiscount] = "Discount on items",
            [TotalType.Subtotal] = "Subtotal",
            [TotalType.Discount] = "Discount",
            [TotalType.Fulfillment] = "Delivery",
            [TotalType.Tax] = "Tax",
            [TotalType.Fee] = "Fees",
            [TotalType.Total] = "Total",
            [TotalType.AmountRefunded] = "Refunded",
        };
}
