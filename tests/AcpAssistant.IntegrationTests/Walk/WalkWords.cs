namespace AcpAssistant.IntegrationTests.Walk;

/// <summary>What a shopper says on the way from question to ticket, in one language.</summary>
internal sealed record WalkWords
{
    public required string Language { get; init; }

    /// <summary>The product whose page the question is asked on; null = another page.</summary>
    public string? AskedOn { get; init; }

    /// <summary>The product that is bought, on its page.</summary>
    public required string ProductId { get; init; }

    public required string Question { get; init; }

    /// <summary>What a right answer to the question can't do without.</summary>
    public required string Fact { get; init; }

    /// <summary>A document that holds the fact and must be cited; null = the catalogue answers by itself.</summary>
    public required string? FactDocument { get; init; }

    /// <summary>Whether it can be read in the shop, so that the source leads there.</summary>
    public bool FactDocumentHasPage { get; init; }

    public required string Buy { get; init; }

    /// <summary>What the confirmation must name: product, variant, quantity.</summary>
    public required IReadOnlyList<string> Bought { get; init; }

    /// <summary>The variant that goes into the cart.</summary>
    public required string VariantId { get; init; }

    public required int Quantity { get; init; }

    public required string WhereIsMyOrder { get; init; }

    public required string Return { get; init; }

    /// <summary>A delivered order of the shop's own data.</summary>
    public required string ReturnOrder { get; init; }

    /// <summary>The item to send back, in the shopper's words.</summary>
    public required string ReturnItem { get; init; }

    /// <summary>Its variant.</summary>
    public required string ReturnVariant { get; init; }

    public required string Person { get; init; }

    /// <summary>What the shop's rules don't decide.</summary>
    public required string Complaint { get; init; }

    /// <summary>Yes to being passed on to people.</summary>
    public required string YesToPerson { get; init; }

    /// <summary>The address of a product's page, or the shop's, in the walk's language.</summary>
    public string Page(string? product) =>
        (Language == "fr" ? "/fr" : "") + (product is null ? "/" : "/products/" + product);
}
