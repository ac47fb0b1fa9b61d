using AcpAssistant.Commerce.Pricing;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Adapters.Tables;

/// <summary>Puts what <see cref="ShippingOptions.File"/> holds in the place of the settings: a CSV file the zones, a JSON file whatever it names. Tells what is wrong with the file.</summary>
internal sealed class ShippingFileSetup(IOptions<TableFilesOptions> folders)
    : IPostConfigureOptions<ShippingOptions>,
        IValidateOptions<ShippingOptions>
{
    /// <inheritdoc/>
    public void PostConfigure(string? name, ShippingOptions options)
    {
        // A faulty file counts for nothing, so that its faults are told once.
        var errors = new List<string>();
        if (options.File is { Length: > 0 } file && Read(file, errors) is { } read && errors.Count == 0)
        {
            options.Zones = read.Zones.Count > 0 ? read.Zones : options.Zones;
            options.Digital = read.Digital.Count > 0 ? read.Digital : options.Digital;
            options.Pickup = read.Pickup.Count > 0 ? read.Pickup : options.Pickup;
            options.LocalDelivery = read.LocalDelivery.Count > 0 ? read.LocalDelivery : options.LocalDelivery;
        }
    }

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ShippingOptions options)
    {
        var errors = new List<string>();
        if (options.File is { Length: > 0 } file)
        {
            Read(file, errors);
        }

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private ShippingOptions? Read(string file, List<string> errors) =>
        TableFile.Read(
            file,
            folders.Value,
            errors,
            (path, text) =>
                TableFile.IsJson(path)
                    ? TableFile.Bind<ShippingOptions>(path, text, errors)
                    : new ShippingOptions { Zones = ShippingTableFile.Read(path, text, errors) }
        );
}
