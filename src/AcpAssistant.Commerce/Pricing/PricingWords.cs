namespace AcpAssistant.Commerce.Pricing;

/// <summary>What prices and ways of delivery are called where the shop doesn't say it itself, by language; English where there is none.</summary>
internal sealed record PricingWords
{
    private static readonly PricingWords English = new()
    {
        Items = "Items",
        ItemsDiscount = "Item discounts",
        Subtotal = "Subtotal",
        Discount = "Discount",
        Shipping = "Shipping",
        Digital = "Digital delivery",
        Pickup = "Pickup",
        Delivery = "Delivery",
        Tax = "Tax",
        Total = "Total",
        Download = "Download",
        AfterPayment = "Available right after the payment",
        ReadyIn = "Ready in {0} h",
        Day = "{0} business day",
        Days = "{0} business days",
        DaySpan = "{0}–{1} business days",
    };

    private static readonly PricingWords French = new()
    {
        Items = "Articles",
        ItemsDiscount = "Remises sur articles",
        Subtotal = "Sous-total",
        Discount = "Remise",
        Shipping = "Livraison",
        Digital = "Livraison numérique",
        Pickup = "Retrait",
        Delivery = "Livraison",
        Tax = "Taxes",
        Total = "Total",
        Download = "Téléchargement",
        AfterPayment = "Disponible dès le paiement",
        ReadyIn = "Prêt en {0} h",
        Day = "{0} jour ouvré",
        Days = "{0} jours ouvrés",
        DaySpan = "{0} à {1} jours ouvrés",
    };

    public required string Items { get; init; }

    public required string ItemsDiscount { get; init; }

    public required string Subtotal { get; init; }

    public required string Discount { get; init; }

    public required string Shipping { get; init; }

    public required string Digital { get; init; }

    public required string Pickup { get; init; }

    public required string Delivery { get; init; }

    public required string Tax { get; init; }

    public required string Total { get; init; }

    public required string Download { get; init; }

    public required string AfterPayment { get; init; }

    public required string ReadyIn { get; init; }

    public required string Day { get; init; }

    public required string Days { get; init; }

    public required string DaySpan { get; init; }

    /// <summary>The words of a BCP 47 locale.</summary>
    public static PricingWords In(string? locale) =>
        string.Equals(locale?.Split('-', '_')[0], "fr", StringComparison.OrdinalIgnoreCase) ? French : English;

    /// <summary>Such as "3–5 business days".</summary>
    public string BusinessDays(int min, int max) =>
        min != max ? Fill(DaySpan, min, max)
        // In both languages 0 and 1 differ only in English: "0 business days", "0 jour ouvré".
        : max == 1 || (max == 0 && ReferenceEquals(this, French)) ? Fill(Day, max, max)
        : Fill(Days, max, max);

    /// <summary>Such as "Ready in 24 h".</summary>
    public string Ready(int hours) => Fill(ReadyIn, hours, hours);

    private static string Fill(string text, int first, int second) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, text, first, second);
}
