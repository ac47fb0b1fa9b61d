using AcpAssistant.Server.Pages;

namespace AcpAssistant.Server.Demo;

/// <summary>The storefront's own words in one language.</summary>
public sealed record SiteTexts
{
    private static readonly SiteTexts English = new();

    private static readonly SiteTexts French = new()
    {
        SkipToContent = "Aller au contenu",
        DemoNotice = "Boutique de démonstration : les articles et les prix sont fictifs, aucun paiement n'a lieu.",
        Products = "Produits",
        Help = "Aide",
        Mailbox = "Boîte mail",
        Search = "Rechercher",
        SearchPlaceholder = "Rechercher un produit",
        Headline = "Bien équipé, dehors et derrière l'objectif",
        Intro =
            "Posez n'importe quelle question à l'assistant : il cite ses sources, prépare votre commande et retrouve vos colis.",
        AskTheAssistant = "Demander à l'assistant",
        AllProducts = "Tous les produits",
        Categories = "Catégories",
        Found = "{0} produits",
        FoundOne = "1 produit",
        FoundFor = "« {0} »",
        NothingFound = "Aucun produit ne correspond.",
        NothingFoundHint = "Essayez un autre mot, ou demandez à l'assistant.",
        EmptyCatalogue = "Le catalogue est encore vide.",
        From = "dès {0}",
        SoldOut = "Épuisé",
        Previous = "Précédent",
        Next = "Suivant",
        PageOf = "Page {0} sur {1}",
        Facts = "Caractéristiques",
        Variants = "Modèles disponibles",
        Variant = "Modèle",
        Price = "Prix",
        Availability = "Disponibilité",
        InStock = "En stock",
        FewLeft = "Plus que {0}",
        AskAboutThis = "Poser une question sur ce produit",
        BuyThis = "Acheter avec l'assistant",
        BuyMessage = "Je voudrais acheter : {0}",
        Policies = "Conditions et règles",
        Articles = "Conseils et aide",
        HelpIntro = "Tout ce que l'assistant sait sur la boutique, à lire soi-même.",
        NoArticles = "Aucun article n'est encore disponible.",
        UpdatedOn = "Mis à jour le {0}",
        NotFound = "Cette page est introuvable",
        NotFoundHint = "Le lien est peut-être ancien. L'assistant peut chercher pour vous.",
        BackHome = "Retour aux produits",
    };

    /// <summary>The words in a language.</summary>
    public static SiteTexts In(PageLanguage language) => language == PageLanguage.French ? French : English;

    public string SkipToContent { get; private init; } = "Skip to content";
    public string DemoNotice { get; private init; } = "Demo shop: goods and prices are made up, and no money moves.";
    public string Products { get; private init; } = "Products";
    public string Help { get; private init; } = "Help";
    public string Mailbox { get; private init; } = "Mailbox";
    public string Search { get; private init; } = "Search";
    public string SearchPlaceholder { get; private init; } = "Search products";
    public string Headline { get; private init; } = "Well equipped, outdoors and behind the lens";
    public string Intro { get; private init; } =
        "Ask the assistant anything: it cites its sources, prepares your order and finds your parcels.";
    public string AskTheAssistant { get; private init; } = "Ask the assistant";
    public string AllProducts { get; private init; } = "All products";
    public string Categories { get; private init; } = "Categories";
    public string Found { get; private init; } = "{0} products";
    public string FoundOne { get; private init; } = "1 product";
    public string FoundFor { get; private init; } = "“{0}”";
    public string NothingFound { get; private init; } = "No product fits.";
    public string NothingFoundHint { get; private init; } = "Try another word, or ask the assistant.";
    public string EmptyCatalogue { get; private init; } = "The catalogue is still empty.";
    public string From { get; private init; } = "from {0}";
    public string SoldOut { get; private init; } = "Sold out";
    public string Previous { get; private init; } = "Previous";
    public string Next { get; private init; } = "Next";
    public string PageOf { get; private init; } = "Page {0} of {1}";
    public string Facts { get; private init; } = "Facts";
    public string Variants { get; private init; } = "Available variants";
    public string Variant { get; private init; } = "Variant";
    public string Price { get; private init; } = "Price";
    public string Availability { get; private init; } = "Availability";
    public string InStock { get; private init; } = "In stock";
    public string FewLeft { get; private init; } = "Only {0} left";
    public string AskAboutThis { get; private init; } = "Ask about this product";
    public string BuyThis { get; private init; } = "Buy with the assistant";
    public string BuyMessage { get; private init; } = "I'd like to buy: {0}";
    public string Policies { get; private init; } = "Policies";
    public string Articles { get; private init; } = "Advice and help";
    public string HelpIntro { get; private init; } =
        "Everything the assistant knows about the shop, to read for yourself.";
    public string NoArticles { get; private init; } = "There are no articles yet.";
    public string UpdatedOn { get; private init; } = "Updated on {0}";
    public string NotFound { get; private init; } = "This page can't be found";
    public string NotFoundHint { get; private init; } = "The link may be old. The assistant can look for it.";
    public string BackHome { get; private init; } = "Back to the products";
}
