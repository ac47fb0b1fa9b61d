using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AcpAssistant.Fakes.Models;

/// <summary>Anthropic's messages API (https://docs.anthropic.com/en/api/messages).</summary>
public sealed partial class FakeAnthropic(string model, string key) : FakeModelEndpoint
{
    /// <inheritdoc/>
    protected override string StreamType => "text/event-stream";

    /// <inheritdoc/>
    protected override (int Status, string Message)? Refuse(HttpRequestMessage request, JsonObject body)
    {
        if (request.Method != HttpMethod.Post || request.RequestUri!.AbsolutePath != "/v1/messages")
        {
            return (404, "Not Found");
        }

        // The endpoint takes the key in its own header or as a bearer token; the current client sends the latter.
        if (!Has(request, "x-api-key", key) && !Has(request, "Authorization", $"Bearer {key}"))
        {
            return (401, "invalid x-api-key");
        }

        var unknown = Unknown(
            body,
            "model",
            "messages",
            "system",
            "max_tokens",
            "tools",
            "tool_choice",
            "stream",
            "temperature"
        );
        return !request.Headers.Contains("anthropic-version") ? (400, "anthropic-version: header is required")
            : unknown is not null ? (400, $"{unknown}: Extra inputs are not permitted")
            : body["max_tokens"] is null ? (400, "max_tokens: Field required")
            : body["model"]?.GetValue<string>() != model ? (404, $"model: {body["model"]}")
            : RefuseTools(body["tools"] as JsonArray) ?? RefuseMessages(body["messages"] as JsonArray);
    }

    /// <inheritdoc/>
    protected override JsonObject Error(int status, string message) =>
        new()
        {
            ["type"] = "error",
            ["error"] = new JsonObject
            {
                ["type"] = status >= 500 ? "api_error" : "invalid_request_error",
                ["message"] = message,
            },
        };

    /// <inheritdoc/>
    protected override JsonObject Whole(FakeAnswer answer, JsonObject body) =>
        Message(
            answer is FakeAnswer.Calls calls
                ? ToolUse(calls, JsonNode.Parse(calls.Arguments)!)
                : new JsonObject
                {
                    ["type"] = "text",
                    ["text"] = string.Concat(((FakeAnswer.Says)answer).Pieces),
                    ["citations"] = null,
                },
            answer is FakeAnswer.Calls ? "tool_use" : "end_turn"
        );

    /// <inheritdoc/>
    protected override string Stream(FakeAnswer answer, JsonObject body, bool complete)
    {
        var text = new StringBuilder();
        Event(text, "message_start", new JsonObject { ["message"] = Message(null, null) });
        var block = answer is FakeAnswer.Calls calls
            ? ToolUse(calls, new JsonObject())
            : new JsonObject
            {
                ["type"] = "text",
                ["text"] = "",
                ["citations"] = null,
            };
        Event(text, "content_block_start", new JsonObject { ["index"] = 0, ["content_block"] = block });
        foreach (var delta in Deltas(answer))
        {
            Event(text, "content_block_delta", new JsonObject { ["index"] = 0, ["delta"] = delta });
        }

        if (!complete)
        {
            return text.ToString();
        }

        Event(text, "content_block_stop", new JsonObject { ["index"] = 0 });
        var stop = answer is FakeAnswer.Calls ? "tool_use" : "end_turn";
        var end = new JsonObject
        {
            ["delta"] = new JsonObject { ["stop_reason"] = stop, ["stop_sequence"] = null },
            ["usage"] = new JsonObject { ["output_tokens"] = 5 },
        };
        Event(text, "message_delta", end);
        Event(text, "message_stop", []);
        return text.ToString();
    }

    private static IEnumerable<JsonObject> Deltas(FakeAnswer answer) =>
        answer switch
        {
            FakeAnswer.Says says => says.Pieces.Select(piece => new JsonObject
            {
                ["type"] = "text_delta",
                ["text"] = piece,
            }),
            FakeAnswer.Calls calls =>
            [
                new JsonObject { ["type"] = "input_json_delta", ["partial_json"] = calls.Arguments },
            ],
            _ => [],
        };

    private JsonObject Message(JsonObject? block, string? stop) =>
        new()
        {
            ["id"] = "msg_fake",
            ["type"] = "message",
            ["role"] = "assistant",
            ["model"] = model,
            ["content"] = block is null ? [] : new JsonArray(block),
            ["stop_reason"] = stop,
            ["stop_sequence"] = null,
            ["usage"] = new JsonObject { ["input_tokens"] = 10, ["output_tokens"] = 5 },
        };

    private static JsonObject ToolUse(FakeAnswer.Calls calls, JsonNode input) =>
        new()
        {
            ["type"] = "tool_use",
            ["id"] = calls.Id,
            ["name"] = calls.Tool,
            ["input"] = input,
        };

    private static void Event(StringBuilder text, string type, JsonObject data)
    {
        data["type"] = type;
        text.Append("event: ").Append(type).Append("\ndata: ").Append(data.ToJsonString()).Append("\n\n");
    }

    private static bool Has(HttpRequestMessage request, string header, string value) =>
        request.Headers.TryGetValues(header, out var values) && values.SequenceEqual([value], StringComparer.Ordinal);

    private static (int Status, string Message)? RefuseTools(JsonArray? tools)
    {
        foreach (var tool in tools?.Select(tool => tool!.AsObject()) ?? [])
        {
            var name = tool["name"]?.GetValue<string>() ?? "";
            if (!ToolName().IsMatch(name) || tool["input_schema"]?["type"]?.GetValue<string>() != "object")
            {
                return (400, $"tools: '{name}' has no valid name or input_schema");
            }
        }

        return null;
    }

    private static (int Status, string Message)? RefuseMessages(JsonArray? messages)
    {
        if (messages is not { Count: > 0 } || messages[0]!["role"]?.GetValue<string>() != "user")
        {
            return (400, "messages: first message must use the \"user\" role");
        }

        var open = new HashSet<string>(StringComparer.Ordinal);
        foreach (var message in messages.Select(message => message!.AsObject()))
        {
            if (message["role"]?.GetValue<string>() is not ("user" or "assistant"))
            {
                return (400, $"messages: Unexpected role \"{message["role"]}\"");
            }

            var blocks = message["content"] as JsonArray ?? [];
            foreach (var block in blocks.Where(block => block!["type"]?.GetValue<string>() == "tool_result"))
            {
                if (!open.Remove(block!["tool_use_id"]?.GetValue<string>() ?? ""))
                {
                    return (400, "messages: unexpected `tool_use_id` found in `tool_result` blocks");
                }
            }

            if (open.Count > 0)
            {
                return (400, "messages: `tool_use` ids were found without `tool_result` blocks immediately after");
            }

            open.UnionWith(
                blocks
                    .Where(block => block!["type"]?.GetValue<string>() == "tool_use")
                    .Select(block => block!["id"]!.GetValue<string>())
            );
        }

        return null;
    }

    [GeneratedRegex("^[a-zA-Z0-9_-]{1,128}$", RegexOptions.None, 250)]
    private static partial Regex ToolName();
}
