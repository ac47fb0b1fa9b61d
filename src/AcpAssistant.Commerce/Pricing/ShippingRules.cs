using Microsoft.Extensions.Options;

namespace AcpAssistant.Commerce.Pricing;

/// <summary>Checks what annotations of <see cref="ShippingOptions"/> can't say.</summary>
internal sealed class ShippingRules : IValidateOptions<ShippingOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ShippingOptions options)
    {
        var errors = new List<string>();
        for (var index = 0; index < options.Zones.Count; index++)
        {
            var zone = options.Zones[index];
            var path = FormattableString.Invariant($"Zones:{index}");
            foreach (var country in zone.Countries.Where(country => !IsCountry(country)))
            {
                errors.Add($"{path}:Countries has '{country}'. Example: US, or * for every other country");
            }

            foreach (var method in zone.Methods.Where(method => method.MinBusinessDays > method.MaxBusinessDays))
            {
                errors.Add($"{path}:Methods '{method.Id}': MinBusinessDays is above MaxBusinessDays. Example: 3 and 5");
            }

            foreach (var group in zone.Methods.GroupBy(method => method.Id, StringComparer.Ordinal))
            {
                if (group.Count() > 1)
                {
                    errors.Add($"{path}:Methods has the id '{group.Key}' more than once; ids are unique in a zone.");
                }
            }
        }

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static bool IsCountry(string country) =>
        string.Equals(country, "*", StringComparison.Ordinal)
        || (country is { Length: 2 } && country.All(char.IsAsciiLetter));
}
