using AcpAssistant.Commerce.Pricing;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Adapters.Tables;

/// <summary>Puts the rates of <see cref="TaxOptions.File"/> in the place of those in the settings, and tells what is wrong with the file.</summary>
internal sealed class TaxFileSetup(IOptions<TableFilesOptions> folders)
    : IPostConfigureOptions<TaxOptions>,
        IValidateOptions<TaxOptions>
{
    /// <inheritdoc/>
    public void PostConfigure(string? name, TaxOptions options)
    {
        if (options.File is { Length: > 0 } file)
        {
            // A faulty file counts for nothing, so that its faults are told once.
            var errors = new List<string>();
            var rates = Read(file, errors);
            options.Rates = errors.Count == 0 ? rates : [];
        }
    }

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, TaxOptions options)
    {
        var errors = new List<string>();
        if (options.File is { Length: > 0 } file)
        {
            Read(file, errors);
        }

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private IList<TaxRate> Read(string file, List<string> errors) =>
        TableFile.Read(
            file,
            folders.Value,
            errors,
            (path, text) =>
                TableFile.IsJson(path)
                    ? TableFile.Bind<TaxOptions>(path, text, errors)?.Rates ?? []
                    : TaxTableFile.Read(path, text, errors)
        ) ?? [];
}
