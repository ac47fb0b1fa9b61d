namespace AcpAssistant.Assistant.Retrieval;

/// <summary>Finds out which product a message is about, in this order: a code in the message, a clear mention, the page the widget stands on, the product in focus when the message leans on it.</summary>
public sealed class ProductResolver(IProductIndex index) : IProductResolver
{
    private const int Considered = 60;
    private const int LongestMessage = 2000;

    /// <inheritdoc/>
    public async Task<ProductResolution> ResolveAsync(
        string message,
        string? contextProductId,
        string? focusProductId,
        CancellationToken cancellationToken
    )
    {
        var text = message.Length > LongestMessage ? message[..LongestMessage] : message;
        if (await ByCodeAsync(text, cancellationToken) is { } byCode)
        {
            return byCode;
        }

        var context = await FindAsync(contextProductId, cancellationToken);
        var focus = await FindAsync(focusProductId, cancellationToken);
        var words = MessageWords.Of(text);
        var matches = await index.MatchTitlesAsync(words.Searched, Considered, cancellationToken);
        var mention = MentionJudge.Judge(words, matches);

        return mention switch
        {
            Mention.One one => Prefer(one, context, focus),
            Mention.Several several => Choose(several, context ?? focus),
            _ when context is not null => new ProductResolution.Known(context.ProductId, context.Title, "context"),
            _ when focus is not null && FollowUp.LeansOn(words, focus) => new ProductResolution.Known(
                focus.ProductId,
                focus.Title,
                "conversation"
            ),
            _ => new ProductResolution.None(),
        };
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ProductCandidate>> FindAsync(
        string words,
        int limit,
        CancellationToken cancellationToken
    ) => index.SearchAsync(words, limit, cancellationToken);

    private async Task<IndexedProduct?> FindAsync(string? productId, CancellationToken cancellationToken) =>
        productId is null ? null : await index.FindAsync(productId, cancellationToken);

    private async Task<ProductResolution?> ByCodeAsync(string text, CancellationToken cancellationToken)
    {
        var codes = ProductCodes.In(text);
        var found = codes.Count == 0 ? [] : await index.FindByCodeAsync(codes, cancellationToken);
        return found.Count switch
        {
            0 => null,
            1 => new ProductResolution.Known(found[0].ProductId, found[0].Title, "sku"),
            _ => new ProductResolution.Ambiguous([
                .. found.Select(product => new ProductCandidate(product.ProductId, product.Title, 1)),
            ]),
        };
    }

    /// <summary>A vague mention doesn't lead away from the page that the person is looking at.</summary>
    private static ProductResolution.Known Prefer(Mention.One one, IndexedProduct? context, IndexedProduct? focus) =>
        (context ?? focus) is { } current && !one.IsClear
            ? new ProductResolution.Known(
                current.ProductId,
                current.Title,
                context is null ? "conversation" : "context"
            )
            : new ProductResolution.Known(
                one.Product.ProductId,
                one.Product.Title,
                one.IsSpelledOtherwise ? "spelling" : "mention"
            );

    private static ProductResolution Choose(Mention.Several several, IndexedProduct? current)
    {
        var isCurrent =
            current is not null && several.Products.Any(scored => scored.Product.ProductId == current.ProductId);
        return isCurrent
            ? new ProductResolution.Known(current!.ProductId, current.Title, "context")
            : new ProductResolution.Ambiguous([
                .. several.Products.Select(scored => new ProductCandidate(
                    scored.Product.ProductId,
                    scored.Product.Title,
                    scored.Score
                )),
            ]);
    }
}
