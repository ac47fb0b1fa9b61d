namespace AcpAssistant.IntegrationTests.Walk;

/// <summary>What the window's parts are called, as people see and screen readers say it.</summary>
internal sealed record WidgetLabels
{
    public required string Launcher { get; init; }

    public required string Answered { get; init; }

    public required string SourceWord { get; init; }

    public required string OpenSource { get; init; }

    public required string ConfirmTitle { get; init; }

    public required string Yes { get; init; }

    /// <summary>Label and value of each field of the checkout's form, the country apart.</summary>
    public required IReadOnlyDictionary<string, string> Form { get; init; }

    public required string CountryLabel { get; init; }

    public required string Country { get; init; }

    /// <summary>Its name in the list, for the keyboard.</summary>
    public required string CountryName { get; init; }

    public required string Continue { get; init; }

    public required string Delivery { get; init; }

    public required string Payment { get; init; }

    public required string Pay { get; init; }

    public required string Thanks { get; init; }

    /// <summary>The labels in a language.</summary>
    public static WidgetLabels In(string language) => language == "fr" ? French : English;

    private static WidgetLabels English { get; } =
        new()
        {
            Launcher = "Ask a question",
            Answered = "The assistant has answered.",
            SourceWord = "Source",
            OpenSource = "Read the whole page",
            ConfirmTitle = "Please confirm",
            Yes = "Yes, do it",
            Form = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["E-mail"] = "ada.byron@example.com",
                ["First name"] = "Ada",
                ["Last name"] = "Byron",
                ["Street and number"] = "1 Engine Way",
                ["ZIP or postal code"] = "94601",
                ["Town or city"] = "Oakland",
                ["State or province"] = "CA",
            },
            CountryLabel = "Country",
            Country = "US",
            CountryName = "United States",
            Continue = "Continue to delivery",
            Delivery = "Delivery",
            Payment = "Payment",
            Pay = "Pay",
            Thanks = "Thank you for your order",
        };

    private static WidgetLabels French { get; } =
        new()
        {
            Launcher = "Poser une question",
            Answered = "L'assistant a répondu.",
            SourceWord = "Source",
            OpenSource = "Lire la page entière",
            ConfirmTitle = "Merci de confirmer",
            Yes = "Oui, allez-y",
            Form = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["E-mail"] = "ada.byron@example.com",
                ["Prénom"] = "Ada",
                ["Nom"] = "Byron",
                ["Rue et numéro"] = "12 rue de la République",
                ["Code postal"] = "69002",
                ["Ville"] = "Lyon",
            },
            CountryLabel = "Pays",
            Country = "FR",
            CountryName = "France",
            Continue = "Continuer vers la livraison",
            Delivery = "Livraison",
            Payment = "Paiement",
            Pay = "Payer",
            Thanks = "Merci pour votre commande",
        };
}
