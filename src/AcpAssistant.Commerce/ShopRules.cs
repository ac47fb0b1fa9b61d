using Microsoft.Extensions.Options;

namespace AcpAssistant.Commerce;

/// <summary>Checks what annotations of <see cref="ShopOptions"/> can't say.</summary>
internal sealed class ShopRules : IValidateOptions<ShopOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ShopOptions options)
    {
        var errors = new List<string>();
        if (!Uri.TryCreate(options.BaseUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            errors.Add($"BaseUrl is '{options.BaseUrl}', not a web address. Example: https://shop.example");
        }

        if (options.Languages.Count > 0 && !options.Languages.Contains(options.Language, StringComparer.Ordinal))
        {
            errors.Add(
                $"Languages does not contain the main Language '{options.Language}'. Example: Languages__0={options.Language}"
            );
        }

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
