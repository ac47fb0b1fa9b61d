using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Assistant.Retrieval;
using AcpAssistant.Assistant.Tools;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Assistant.Conversation.Model;

/// <summary>Finds the passages a model may answer from, within the product that is meant.</summary>
internal sealed class PassageSearch(IRetriever retriever, IProductResolver products, IOptions<ModelTurnOptions> options)
{
    private const int FewHits = 2;

    /// <summary>Best passages first. Moves the conversation's focus to the product that is meant.</summary>
    public async Task<FoundPassages> FindAsync(
        string query,
        string? product,
        string? contextProductId,
        ToolContext context,
        CancellationToken cancellationToken
    )
    {
        var meant = await products.ResolveAsync(
            product is null ? query : $"{product} {query}",
            contextProductId,
            context.State.FocusProductId,
            cancellationToken
        );
        var known = meant as ProductResolution.Known;
        if (known is { How: not "conversation" })
        {
            context.State = context.State with { FocusProductId = known.ProductId };
        }

        var asked = new SearchQuery(query, options.Value.Passages)
        {
            ProductId = known?.ProductId,
            IncludeGeneral = known is not null,
            Language = context.Wording.Language,
            QueryLanguage = context.Wording.Language,
        };
        var found = await SearchAsync(asked, cancellationToken);
        // Manuals are often there in one language only.
        var chunks =
            found.Count >= FewHits ? found : await SearchAsync(asked with { Language = null }, cancellationToken);
        return new FoundPassages(chunks, Titles(meant));
    }

    private static IReadOnlyList<string> Titles(ProductResolution meant) =>
        meant switch
        {
            ProductResolution.Known known => [known.Title],
            ProductResolution.Ambiguous several => [.. several.Candidates.Select(candidate => candidate.Title)],
            _ => [],
        };

    // Past tickets are other people's cases: they teach the team, they are not told to customers.
    private async Task<IReadOnlyList<Chunk>> SearchAsync(SearchQuery query, CancellationToken cancellationToken) =>
        [
            .. (await retriever.SearchAsync(query, cancellationToken))
                .Select(hit => hit.Chunk)
                .Where(chunk => chunk.Kind != DocumentKind.Ticket),
        ];
}
