using Microsoft.Extensions.Options;

namespace AcpAssistant.Adapters.Models;

/// <summary>Checks that a model can be reached with these settings; every error names the setting and gives an example.</summary>
public sealed class ModelOptionsValidator : IValidateOptions<ModelOptions>
{
    private const string Example =
        "ACP__Model__Provider=openai ACP__Model__Endpoint=http://localhost:11434/v1 ACP__Model__Name=qwen2.5:7b";

    private static readonly ModelOptionsAnnotations Annotations = new();

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ModelOptions options)
    {
        if (!ModelProviders.All.Contains(options.Provider, StringComparer.Ordinal))
        {
            return ValidateOptionsResult.Fail(
                $"ACP:Model:Provider is '{options.Provider}'; it must be one of {string.Join(", ", ModelProviders.All)}. Example: {Example}"
            );
        }

        string[] problems =
            options.Provider == ModelProviders.Offline
                ? []
                : [.. new[] { Name(options), Endpoint(options), Key(options) }.OfType<string>()];
        var ranges = Annotations.Validate(name, options);
        return problems.Length == 0 ? ranges : ValidateOptionsResult.Fail(problems.Concat(ranges.Failures ?? []));
    }

    private static string? Name(ModelOptions options) =>
        string.IsNullOrWhiteSpace(options.Name)
            ? $"ACP:Model:Name is missing: the model (with azure-openai: the deployment) that answers. Example: {Example}"
            : null;

    private static string? Endpoint(ModelOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Endpoint))
        {
            return ModelProviders.DefaultEndpoint(options.Provider) is null
                ? "ACP:Model:Endpoint is missing. Example: ACP__Model__Endpoint=https://my-resource.openai.azure.com"
                : null;
        }

        return
            Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? null
            : $"ACP:Model:Endpoint is '{options.Endpoint}'; it must be an http or https address. Example: {Example}";
    }

    private static string? Key(ModelOptions options) =>
        string.IsNullOrWhiteSpace(options.ApiKey) && NeedsKey(options)
            ? $"ACP:Model:ApiKey is missing: {options.Provider} needs one. Example: ACP__Model__ApiKey=your-key (from the environment or a secret file, never from a file under version control)"
            : null;

    // A server of one's own may be open; the providers' own addresses never are.
    private static bool NeedsKey(ModelOptions options) =>
        options.Provider switch
        {
            ModelProviders.Ollama => false,
            ModelProviders.OpenAi => string.IsNullOrWhiteSpace(options.Endpoint),
            _ => true,
        };
}
