using System.Text.Json;
using System.Text.Json.Nodes;
using AcpAssistant.Commerce.Idempotency;
using AcpAssistant.Server.Acp;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace AcpAssistant.Server.Mcp;

/// <summary>The one place where outcomes become tool results and JSON-RPC errors.</summary>
internal static class ToolResults
{
    /// <summary>The binding's code for every error of the checkout; what it is about stands in the error's data.</summary>
    public const int CheckoutError = -32000;

    /// <summary>A session as structured content and as text; a refusal as error, or as result where the settings want that.</summary>
    /// <exception cref="McpProtocolException">A refusal.</exception>
    public static CallToolResult Of(AcpOutcome outcome, ToolArguments arguments, bool errorsAsResults)
    {
        var (response, isReplayed) = outcome switch
        {
            AcpOutcome.Answered answered => (answered.Response, answered.IsReplayed),
            AcpOutcome.Refused refused => (refused.Failure.ToStored(), false),
            _ => throw new InvalidOperationException("AcpOutcome has two cases."),
        };
        var isError = response.Status >= StatusCodes.Status400BadRequest;
        if (isError && !errorsAsResults)
        {
            throw Error(response);
        }

        return new CallToolResult
        {
            StructuredContent = JsonElement.Parse(response.Body),
            Content = [new TextContentBlock { Text = response.Body }],
            IsError = isError,
            Meta = MetaOf(arguments, isReplayed),
        };
    }

    private static McpProtocolException Error(StoredResponse response)
    {
        var body = JsonElement.Parse(response.Body);
        var error = new McpProtocolException(body.GetProperty("message").GetString()!, (McpErrorCode)CheckoutError);
        foreach (var field in body.EnumerateObject())
        {
            // The library writes these entries as the error's data.
            error.Data[field.Name] = field.Value;
        }

        return error;
    }

    // What REST gives back in headers.
    private static JsonObject? MetaOf(ToolArguments arguments, bool isReplayed)
    {
        var meta = new JsonObject();
        Add(meta, "idempotency_key", arguments.IdempotencyKey);
        Add(meta, "request_id", arguments.RequestId);
        if (isReplayed)
        {
            meta["idempotent_replayed"] = true;
        }

        return meta.Count == 0 ? null : meta;
    }

    private static void Add(JsonObject meta, string name, string? value)
    {
        if (AcpHeaders.IsPlain(value) && value!.Length <= AcpHeaders.MaxIdempotencyKey)
        {
            meta[name] = value;
        }
    }
}
