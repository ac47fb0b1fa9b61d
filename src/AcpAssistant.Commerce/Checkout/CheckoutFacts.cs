using AcpAssistant.Commerce.Catalog;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>What a decision goes by besides session and command.</summary>
/// <param name="Items">The catalogue's items asked for; what is missing doesn't exist.</param>
/// <param name="Now">UTC.</param>
/// <param name="Rules">The shop's settings.</param>
public sealed record CheckoutFacts(
    IReadOnlyDictionary<VariantId, CatalogItem> Items,
    DateTimeOffset Now,
    CheckoutRules Rules
);
