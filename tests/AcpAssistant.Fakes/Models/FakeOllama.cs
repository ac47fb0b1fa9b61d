using System.Text;
using System.Text.Json.Nodes;

namespace AcpAssistant.Fakes.Models;

/// <summary>Ollama's /api/chat (https://github.com/ollama/ollama/blob/main/docs/api.md): one JSON object a line when streaming, which is its default.</summary>
public sealed class FakeOllama(string model) : FakeModelEndpoint
{
    /// <inheritdoc/>
    protected override string StreamType => "application/x-ndjson";

    /// <inheritdoc/>
    protected override bool IsStreaming(JsonObject body) => body["stream"]?.GetValue<bool>() ?? true;

    /// <inheritdoc/>
    protected override (int Status, string Message)? Refuse(HttpRequestMessage request, JsonObject body)
    {
        if (request.Method != HttpMethod.Post || request.RequestUri!.AbsolutePath != "/api/chat")
        {
            return (404, "404 page not found");
        }

        if (body["model"]?.GetValue<string>() != model)
        {
            return (404, $"model '{body["model"]}' not found");
        }

        foreach (var message in (body["messages"] as JsonArray ?? []).Select(message => message!.AsObject()))
        {
            if (message["role"]?.GetValue<string>() is not ("system" or "user" or "assistant" or "tool"))
            {
                return (400, $"invalid role: {message["role"]}");
            }

            foreach (var call in message["tool_calls"] as JsonArray ?? [])
            {
                if (call!["function"]!["arguments"] is not JsonObject)
                {
                    return (400, "json: cannot unmarshal string into Go struct field ToolCallFunction.arguments");
                }
            }
        }

        return (body["tools"] as JsonArray ?? []).Any(tool => tool!["type"]?.GetValue<string>() != "function")
            ? (400, "invalid tool")
            : null;
    }

    /// <inheritdoc/>
    protected override JsonObject Error(int status, string message) => new() { ["error"] = message };

    /// <inheritdoc/>
    protected override JsonObject Whole(FakeAnswer answer, JsonObject body) =>
        Line(answer is FakeAnswer.Says says ? string.Concat(says.Pieces) : "", answer as FakeAnswer.Calls, done: true);

    /// <inheritdoc/>
    protected override string Stream(FakeAnswer answer, JsonObject body, bool complete)
    {
        var text = new StringBuilder();
        foreach (var piece in answer is FakeAnswer.Says says ? says.Pieces : [])
        {
            text.Append(Line(piece, null, done: false).ToJsonString()).Append('\n');
        }

        if (answer is FakeAnswer.Calls calls)
        {
            text.Append(Line("", calls, done: false).ToJsonString()).Append('\n');
        }

        return complete
            ? text.Append(Line("", null, done: true).ToJsonString()).Append('\n').ToString()
            : text.ToString();
    }

    private JsonObject Line(string content, FakeAnswer.Calls? calls, bool done)
    {
        var message = new JsonObject { ["role"] = "assistant", ["content"] = content };
        if (calls is not null)
        {
            message["tool_calls"] = new JsonArray(
                new JsonObject
                {
                    ["function"] = new JsonObject
                    {
                        ["name"] = calls.Tool,
                        ["arguments"] = JsonNode.Parse(calls.Arguments),
                    },
                }
            );
        }

        var line = new JsonObject
        {
            ["model"] = model,
            ["created_at"] = "2026-01-02T03:04:05Z",
            ["message"] = message,
            ["done"] = done,
        };
        if (done)
        {
            line["done_reason"] = "stop";
            line["prompt_eval_count"] = 10;
            line["eval_count"] = 5;
        }

        return line;
    }
}
