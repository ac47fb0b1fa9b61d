using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AcpAssistant.Fakes.Models;

/// <summary>Chat completions as OpenAI serves them (https://platform.openai.com/docs/api-reference/chat).</summary>
public partial class FakeOpenAi(string model, string key) : FakeModelEndpoint
{
    private const string Id = "chatcmpl-fake";

    /// <inheritdoc/>
    protected override string StreamType => "text/event-stream";

    /// <summary>The path that is served.</summary>
    protected virtual string Path => "/v1/chat/completions";

    /// <summary>Whether the request carries the key.</summary>
    protected virtual bool IsAuthorized(HttpRequestMessage request) =>
        request.Headers.Authorization is { Scheme: "Bearer" } authorization && authorization.Parameter == key;

    /// <inheritdoc/>
    protected override (int Status, string Message)? Refuse(HttpRequestMessage request, JsonObject body)
    {
        if (request.Method != HttpMethod.Post || request.RequestUri!.AbsolutePath != Path)
        {
            return (404, $"Invalid URL ({request.Method} {request.RequestUri!.AbsolutePath})");
        }

        if (!IsAuthorized(request))
        {
            return (401, "Incorrect API key provided.");
        }

        var unknown = Unknown(
            body,
            "model",
            "messages",
            "tools",
            "tool_choice",
            "parallel_tool_calls",
            "stream",
            "stream_options",
            "temperature",
            "max_tokens",
            "max_completion_tokens"
        );
        return unknown is not null ? (400, $"Unrecognized request argument supplied: {unknown}")
            : body["model"]?.GetValue<string>() != model ? (404, $"The model '{body["model"]}' does not exist")
            : body.ContainsKey("max_tokens") && body.ContainsKey("max_completion_tokens")
                ? (400, "Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported.")
            : body.ContainsKey("stream_options") && !IsStreaming(body)
                ? (400, "The 'stream_options' parameter is only allowed when 'stream' is enabled.")
            : RefuseTools(body["tools"] as JsonArray) ?? RefuseMessages(body["messages"] as JsonArray);
    }

    /// <inheritdoc/>
    protected override JsonObject Error(int status, string message) =>
        new()
        {
            ["error"] = new JsonObject
            {
                ["message"] = message,
                ["type"] = status >= 500 ? "server_error" : "invalid_request_error",
                ["code"] = null,
            },
        };

    /// <inheritdoc/>
    protected override JsonObject Whole(FakeAnswer answer, JsonObject body)
    {
        var calls = answer as FakeAnswer.Calls;
        var message = new JsonObject { ["role"] = "assistant", ["content"] = Text(answer) };
        if (calls is not null)
        {
            message["tool_calls"] = new JsonArray(Call(calls));
        }

        return new JsonObject
        {
            ["id"] = Id,
            ["object"] = "chat.completion",
            ["created"] = 1,
            ["model"] = model,
            ["choices"] = new JsonArray(
                new JsonObject
                {
                    ["index"] = 0,
                    ["message"] = message,
                    ["finish_reason"] = calls is null ? "stop" : "tool_calls",
                }
            ),
            ["usage"] = Usage(),
        };
    }

    /// <inheritdoc/>
    protected override string Stream(FakeAnswer answer, JsonObject body, bool complete)
    {
        var text = new StringBuilder();
        text.Append(Event(new JsonObject { ["role"] = "assistant", ["content"] = "" }, null));
        foreach (var piece in answer is FakeAnswer.Says says ? says.Pieces : [])
        {
            text.Append(Event(new JsonObject { ["content"] = piece }, null));
        }

        if (answer is FakeAnswer.Calls calls)
        {
            foreach (var delta in Deltas(calls))
            {
                text.Append(Event(new JsonObject { ["tool_calls"] = new JsonArray(delta) }, null));
            }
        }

        if (!complete)
        {
            return text.ToString();
        }

        text.Append(Event([], answer is FakeAnswer.Calls ? "tool_calls" : "stop"));
        return text.Append("data: [DONE]\n\n").ToString();
    }

    // The name comes first, the arguments in two halves, as they are streamed by the real endpoint.
    private static IEnumerable<JsonObject> Deltas(FakeAnswer.Calls calls)
    {
        var first = Call(calls);
        first["index"] = 0;
        first["function"]!["arguments"] = "";
        yield return first;
        var half = calls.Arguments.Length / 2;
        foreach (var part in new[] { calls.Arguments[..half], calls.Arguments[half..] })
        {
            yield return new JsonObject
            {
                ["index"] = 0,
                ["function"] = new JsonObject { ["arguments"] = part },
            };
        }
    }

    private static JsonObject Call(FakeAnswer.Calls calls) =>
        new()
        {
            ["id"] = calls.Id,
            ["type"] = "function",
            ["function"] = new JsonObject { ["name"] = calls.Tool, ["arguments"] = calls.Arguments },
        };

    private string Event(JsonObject delta, string? finish) =>
        "data: "
        + new JsonObject
        {
            ["id"] = Id,
            ["object"] = "chat.completion.chunk",
            ["created"] = 1,
            ["model"] = model,
            ["choices"] = new JsonArray(
                new JsonObject
                {
                    ["index"] = 0,
                    ["delta"] = delta,
                    ["finish_reason"] = finish,
                }
            ),
        }.ToJsonString()
        + "\n\n";

    private static JsonObject Usage() =>
        new()
        {
            ["prompt_tokens"] = 10,
            ["completion_tokens"] = 5,
            ["total_tokens"] = 15,
        };

    private static string? Text(FakeAnswer answer) =>
        answer is FakeAnswer.Says says ? string.Concat(says.Pieces) : null;

    private static (int Status, string Message)? RefuseTools(JsonArray? tools)
    {
        foreach (var function in tools?.Select(tool => tool!["function"]!.AsObject()) ?? [])
        {
            var name = function["name"]?.GetValue<string>() ?? "";
            if (!ToolName().IsMatch(name))
            {
                return (400, $"Invalid 'tools[].function.name': '{name}' does not match '^[a-zA-Z0-9_-]+$'.");
            }

            if (function["parameters"] is { } parameters && parameters["type"]?.GetValue<string>() != "object")
            {
                return (400, $"Invalid schema for function '{name}': schema must be of type 'object'.");
            }
        }

        return null;
    }

    private static (int Status, string Message)? RefuseMessages(JsonArray? messages)
    {
        if (messages is not { Count: > 0 })
        {
            return (400, "Invalid 'messages': empty array.");
        }

        var open = new HashSet<string>(StringComparer.Ordinal);
        foreach (var message in messages.Select(message => message!.AsObject()))
        {
            var role = message["role"]?.GetValue<string>();
            if (role == "tool")
            {
                if (!open.Remove(message["tool_call_id"]?.GetValue<string>() ?? ""))
                {
                    return (
                        400,
                        "messages with role 'tool' must be a response to a preceding message with 'tool_calls'."
                    );
                }

                continue;
            }

            if (open.Count > 0)
            {
                return (400, "An assistant message with 'tool_calls' must be followed by tool messages.");
            }

            open.UnionWith((message["tool_calls"] as JsonArray ?? []).Select(call => call!["id"]!.GetValue<string>()));
            if (role is not ("system" or "developer" or "user" or "assistant"))
            {
                return (400, $"Invalid value: '{role}'.");
            }
        }

        return open.Count > 0
            ? (400, "An assistant message with 'tool_calls' must be followed by tool messages.")
            : null;
    }

    [GeneratedRegex("^[a-zA-Z0-9_-]{1,64}$", RegexOptions.None, 250)]
    private static partial Regex ToolName();
}
