namespace AcpAssistant.Assistant.Retrieval;

/// <summary>Finds out which product a message is about. Scoping decides the quality of answers, so this runs before every search.</summary>
public interface IProductResolver
{
    /// <summary>Resolves from page context, SKU, mention (misspelt too), then the product in focus.</summary>
    /// <param name="message">The person's words.</param>
    /// <param name="contextProductId">Product of the page the widget stands on; null when none.</param>
    /// <param name="focusProductId">Product the conversation is about so far; null when none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<ProductResolution> ResolveAsync(
        string message,
        string? contextProductId,
        string? focusProductId,
        CancellationToken cancellationToken
    );

    /// <summary>Products whose title, category or facts fit the words, best first; for recommendations.</summary>
    Task<IReadOnlyList<ProductCandidate>> FindAsync(string words, int limit, CancellationToken cancellationToken);
}
