using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AcpAssistant.Assistant.Retrieval;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Search;

/// <summary>Search over the knowledge: what the assistant would find, for the merchant's own pages and for checking.</summary>
public static class SearchEndpoints
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    /// <summary>One passage on the wire.</summary>
    internal sealed record Item(
        string Id,
        string DocumentId,
        string Kind,
        string Title,
        string? Url,
        double Score,
        string Text
    );

    /// <summary>Best first.</summary>
    internal sealed record Page(IReadOnlyList<Item> Results, double TookMs);

    /// <summary>Maps <c>GET /api/search?q=&amp;k=&amp;product_id=&amp;kind=&amp;language=</c>.</summary>
    public static RouteHandlerBuilder MapSearch(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/search", SearchAsync).WithTags("Search");

    private static async Task<Results<JsonHttpResult<Page>, ProblemHttpResult>> SearchAsync(
        HttpRequest request,
        IRetriever retriever,
        IOptions<SearchOptions> options,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (!IsAllowed(request, options.Value.ApiKey))
        {
            return Problem(401, "Not signed in", null, "Send the search key in the header X-Api-Key.");
        }

        var (query, parameter, problem) = SearchParameters.Read(request.Query);
        if (query is null)
        {
            return Problem(400, "Bad request", parameter, problem!);
        }

        var start = time.GetTimestamp();
        var hits = await retriever.SearchAsync(query, cancellationToken);
        var took = Math.Round(time.GetElapsedTime(start).TotalMilliseconds, 2);
        return TypedResults.Json(new Page([.. hits.Select(ItemOf)], took), Json);
    }

    private static Item ItemOf(SearchHit hit) =>
        new(
            hit.Chunk.Id,
            hit.Chunk.DocumentId,
            SearchParameters.NameOf(hit.Chunk.Kind),
            hit.Chunk.Title,
            hit.Chunk.Url,
            Math.Round(hit.Score, 4),
            hit.Chunk.Text
        );

    private static bool IsAllowed(HttpRequest request, string? key)
    {
        if (string.IsNullOrEmpty(key))
        {
            return true;
        }

        const string Bearer = "Bearer ";
        var authorization = request.Headers.Authorization.ToString();
        var sent = authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? authorization[Bearer.Length..].Trim()
            : request.Headers["X-Api-Key"].ToString();

        // Hashes have one length, so that the time of the comparison tells nothing.
        return CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(sent)),
            SHA256.HashData(Encoding.UTF8.GetBytes(key))
        );
    }

    private static ProblemHttpResult Problem(int status, string title, string? parameter, string detail) =>
        TypedResults.Problem(
            detail,
            statusCode: status,
            title: title,
            extensions: parameter is null
                ? null
                : new Dictionary<string, object?>(StringComparer.Ordinal) { ["parameter"] = parameter }
        );
}
