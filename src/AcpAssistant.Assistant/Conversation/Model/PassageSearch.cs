using AcpAssistant.Assistant.Conversation.Offline;
using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Assistant.Retrieval;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Assistant.Conversation.Model;

/// <summary>Finds the passages a model may answer from, within the product that is meant.</summary>
internal sealed class PassageSearch(IRetriever retriever, IProductResolver products, IOptions<ModelTurnOptions> options)
{
    private const int FewHits = 2;

    /// <summary>Passages for the person's own words, best first. Moves the conversation's focus to the product that is meant.</summary>
    public async Task<FoundPassages> ForMessageAsync(DialogueTurn turn, CancellationToken cancellationToken)
    {
        var (found, known) = await FindAsync(turn, turn.Message, null, cancellationToken);
        if (known is { How: not "conversation" })
        {
            turn.Context.State = turn.Context.State with { FocusProductId = known.ProductId };
        }

        return found;
    }

    /// <summary>Passages for a model's query, best first. What a model looks for moves nothing.</summary>
    public async Task<FoundPassages> ForQueryAsync(
        DialogueTurn turn,
        string query,
        string? product,
        CancellationToken cancellationToken
    ) => (await FindAsync(turn, query, product, cancellationToken)).Found;

    private async Task<(FoundPassages Found, ProductResolution.Known? Known)> FindAsync(
        DialogueTurn turn,
        string query,
        string? product,
        CancellationToken cancellationToken
    )
    {
        var meant = await products.ResolveAsync(
            product is null ? query : $"{product} {query}",
            turn.Turn.ContextProductId,
            turn.Context.State.FocusProductId,
            cancellationToken
        );
        var known = meant as ProductResolution.Known;
        var asked = new SearchQuery(query, options.Value.Passages)
        {
            ProductId = known?.ProductId,
            IncludeGeneral = known is not null,
            Language = turn.Wording.Language,
            QueryLanguage = turn.Wording.Language,
        };
        var found = await SearchAsync(asked, cancellationToken);
        // Manuals are often there in one language only.
        var chunks =
            found.Count >= FewHits ? found : await SearchAsync(asked with { Language = null }, cancellationToken);
        return (new FoundPassages(chunks, Titles(meant)), known);
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
