using System.Text.Json.Nodes;

namespace AcpAssistant.Fakes.Models;

/// <summary>A deployment of Azure OpenAI: chat completions under the deployment's path, with an API version and the key in its own header.</summary>
public sealed class FakeAzureOpenAi(string deployment, string key) : FakeOpenAi(deployment, key)
{
    private readonly string key = key;

    /// <inheritdoc/>
    protected override string Path { get; } = $"/openai/deployments/{deployment}/chat/completions";

    /// <inheritdoc/>
    protected override bool IsAuthorized(HttpRequestMessage request) =>
        request.Headers.TryGetValues("api-key", out var keys) && keys.SequenceEqual([key], StringComparer.Ordinal);

    /// <inheritdoc/>
    protected override (int Status, string Message)? Refuse(HttpRequestMessage request, JsonObject body) =>
        request.RequestUri!.Query.Contains("api-version=", StringComparison.Ordinal)
            ? base.Refuse(request, body)
            : (404, "Resource not found");
}
