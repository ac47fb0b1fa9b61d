using System.Collections.Immutable;

namespace AcpAssistant.Assistant.Retrieval;

/// <summary>What the product index knows of a product in one language.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Title">Its title in this language.</param>
/// <param name="Brand">Its maker; null when not told.</param>
/// <param name="Category">Its shelf; null when not told.</param>
/// <param name="FactNames">Names of its facts.</param>
public sealed record IndexedProduct(
    string ProductId,
    string Title,
    string? Brand,
    string? Category,
    ImmutableArray<string> FactNames
);
