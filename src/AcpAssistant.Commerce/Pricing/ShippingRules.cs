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

        AddOthers(options, errors);
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static void AddOthers(ShippingOptions options, List<string> errors)
    {
        var shipped = options
            .Zones.SelectMany(zone => zone.Methods)
            .Select(method => method.Id)
            .Distinct(StringComparer.Ordinal);
        var others = options
            .Digital.Select(method => method.Id)
            .Concat(options.Pickup.Select(store => store.Id))
            .Concat(options.LocalDelivery.Select(round => round.Id));
        errors.AddRange(
            shipped
                .Concat(others)
                .GroupBy(id => id, StringComparer.Ordinal)
                .Where(group => group.Count() > 1)
                .Select(group =>
                    $"Digital, Pickup, LocalDelivery and Zones share the id '{group.Key}'; ids are unique."
                )
        );
        foreach (var (index, round) in options.LocalDelivery.Index())
        {
            var path = FormattableString.Invariant($"LocalDelivery:{index}");
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(round.TimeZone, out _))
            {
                errors.Add($"{path}:TimeZone '{round.TimeZone}' isn't known. Example: America/New_York");
            }

            if (round.From >= round.To)
            {
                errors.Add($"{path}:From must be before To. Example: 16:00 and 20:00");
            }
        }

        foreach (var method in options.Zones.SelectMany(zone => zone.Methods))
        {
            if (
                method
                    .WeightSteps.Zip(method.WeightSteps.Skip(1))
                    .Any(pair => pair.First.UpToGrams >= pair.Second.UpToGrams)
            )
            {
                errors.Add($"Zones: WeightSteps of '{method.Id}' must grow. Example: 1000, then 5000");
            }
        }
    }

    private static bool IsCountry(string country) =>
        string.Equals(country, "*", StringComparison.Ordinal)
        || (country is { Length: 2 } && country.All(char.IsAsciiLetter));
}
