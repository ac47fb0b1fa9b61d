namespace AcpAssistant.IntegrationTests.Walk;

/// <summary>What a shopper says on the way from question to ticket, in one language.</summary>
internal sealed record WalkWords
{
    public required string Language { get; init; }

    /// <summary>The page the shopper is on; null = none.</summary>
    public string? ProductId { get; init; }

    public required string Question { get; init; }

    /// <summary>What a right answer to the question can't do without.</summary>
    public required string Fact { get; init; }

    /// <summary>A document that holds the fact.</summary>
    public required string FactDocument { get; init; }

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
}
