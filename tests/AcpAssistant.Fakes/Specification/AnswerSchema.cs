using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace AcpAssistant.Fakes.Specification;

/// <summary>Holds answers of the checkout endpoints against the JSON Schema of the version they are written in.</summary>
public static class AnswerSchema
{
    private const string File = "schema.agentic_checkout.json";
    private const string Cart = "Cart";
    private const string First = "2025-09-29";

    private static readonly ConcurrentDictionary<(string Version, string Definition), Task<JsonSchema>> Schemas = new();

    /// <summary>What is wrong with a session (with or without order), a cart, an error or the discovery document; empty when nothing is.</summary>
    public static async Task<IReadOnlyList<string>> ProblemsAsync(
        string version,
        JsonObject answer,
        CancellationToken cancellationToken
    )
    {
        // The first version closes its session and then demands an order in it: no document can satisfy both.
        if (string.Equals(version, First, StringComparison.Ordinal) && answer["order"] is JsonObject order)
        {
            var session = answer.DeepClone().AsObject();
            session.Remove("order");
            return
            [
                .. await ProblemsAsync(version, session, "CheckoutSession", cancellationToken),
                .. await ProblemsAsync(version, order, "Order", cancellationToken),
            ];
        }

        return await ProblemsAsync(version, answer, DefinitionOf(answer), cancellationToken);
    }

    /// <summary>What is wrong with JSON that should be of a definition.</summary>
    public static async Task<IReadOnlyList<string>> ProblemsAsync(
        string version,
        JsonObject json,
        string definition,
        CancellationToken cancellationToken
    )
    {
        var schema = await Schemas.GetOrAdd(
            (version, definition),
            key =>
                SpecificationFiles.SchemaAsync(
                    key.Version,
                    FileOf(key.Definition),
                    key.Definition,
                    CancellationToken.None
                )
        );
        cancellationToken.ThrowIfCancellationRequested();
        return [.. schema.Validate(json.ToJsonString()).Select(problem => problem.ToString())];
    }

    private static string FileOf(string definition) =>
        string.Equals(definition, Cart, StringComparison.Ordinal) ? "schema.cart.json" : File;

    private static string DefinitionOf(JsonObject answer) =>
        answer.ContainsKey("transports") ? "DiscoveryResponse"
        : answer.ContainsKey("permalink_url") ? "Order"
        : !answer.ContainsKey("line_items") ? "Error"
        : !answer.ContainsKey("status") ? Cart
        : answer.ContainsKey("order") ? "CheckoutSessionWithOrder"
        : "CheckoutSession";
}
