using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Hosting;

/// <summary>Checks what annotations of <see cref="ServerOptions"/> can't say.</summary>
internal sealed class ServerOptionsValidator : IValidateOptions<ServerOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ServerOptions options)
    {
        // The default folder is in the repository only; a folder that someone named is meant.
        var isNamed = !string.Equals(
            options.KnowledgeDirectory,
            new ServerOptions().KnowledgeDirectory,
            StringComparison.Ordinal
        );
        return options is { Demo: true, KnowledgePath: { } folder } && isNamed && !Directory.Exists(folder)
            ? ValidateOptionsResult.Fail(
                $"ACP__KnowledgeDirectory is '{options.KnowledgeDirectory}', but there is no folder {folder}; for example ACP__KnowledgeDirectory=knowledge, or empty for none"
            )
            : ValidateOptionsResult.Success;
    }
}
