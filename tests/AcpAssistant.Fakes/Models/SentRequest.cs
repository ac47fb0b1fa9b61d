using System.Text.Json.Nodes;

namespace AcpAssistant.Fakes.Models;

/// <summary>A request as a fake endpoint received it.</summary>
public sealed record SentRequest(
    HttpMethod Method,
    Uri Uri,
    IReadOnlyDictionary<string, string> Headers,
    JsonObject Body
);
