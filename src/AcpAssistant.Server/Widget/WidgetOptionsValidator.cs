using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Widget;

/// <summary>Checks that allowed origins are origins: what a browser sends in its Origin header, compared letter by letter.</summary>
internal sealed class WidgetOptionsValidator : IValidateOptions<WidgetOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, WidgetOptions options)
    {
        List<string> faults =
        [
            .. options
                .AllowedOrigins.Select((origin, index) => (Origin: origin, Index: index))
                .Where(each => !IsOrigin(each.Origin))
                .Select(each =>
                    $"ACP__Widget__AllowedOrigins__{each.Index} must be scheme and host (and port) of a site without a path, '{each.Origin}' isn't; for example ACP__Widget__AllowedOrigins__0=https://shop.example"
                ),
        ];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    // Every site ("*") is never meant: the visitor's checkout would answer to any page that gets hold of the token.
    private static bool IsOrigin(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.Host.Length > 0
        && string.Equals(uri.GetLeftPart(UriPartial.Authority), text, StringComparison.Ordinal)
        && uri.UserInfo.Length == 0;
}
