using Microsoft.Extensions.Options;

namespace AcpAssistant.Commerce.Pricing.Discounts;

/// <summary>Checks what annotations of <see cref="DiscountOptions"/> can't say.</summary>
internal sealed class DiscountRules : IValidateOptions<DiscountOptions>
{
    private const int LongestCode = 64;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, DiscountOptions options)
    {
        var errors = new List<string>();
        for (var index = 0; index < options.Rules.Count; index++)
        {
            errors.AddRange(Errors(options.Rules[index], FormattableString.Invariant($"Rules:{index}")));
        }

        foreach (var id in Repeated(options.Rules.Select(rule => rule.Id)))
        {
            errors.Add($"Rules has the id '{id}' more than once; uses are counted by it. Example: Rules__0__Id=summer");
        }

        foreach (var code in Repeated(options.Rules.SelectMany(rule => rule.Codes)))
        {
            errors.Add($"Rules has the code '{code}' more than once. Example: Rules__0__Codes__0=SUMMER20");
        }

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static IEnumerable<string> Errors(DiscountRule rule, string path)
    {
        var takes = new[] { rule.PercentOff is not null, rule.AmountOff is not null, rule.FreeShipping };
        if (takes.Count(isSet => isSet) != 1)
        {
            yield return $"{path} needs one of PercentOff, AmountOff and FreeShipping. Example: {path.Replace(":", "__", StringComparison.Ordinal)}__PercentOff=20";
        }

        if (rule.EndsAt <= rule.StartsAt)
        {
            yield return $"{path}:EndsAt is not after StartsAt. Example: 2027-01-01T00:00:00Z";
        }

        foreach (var code in rule.Codes.Where(code => code.Trim().Length is 0 or > LongestCode || code != code.Trim()))
        {
            yield return $"{path}:Codes has '{code}'. Example: SUMMER20, at most 64 characters";
        }

        foreach (var email in rule.CustomerEmails.Where(email => !IsAddressee(email)))
        {
            yield return $"{path}:CustomerEmails has '{email}'. Example: ada@example.com, or @example.com for everyone there";
        }
    }

    private static bool IsAddressee(string email) =>
        EmailAddress.TryParse(email.StartsWith('@') ? "someone" + email : email, out _);

    private static IEnumerable<string> Repeated(IEnumerable<string> values) =>
        values
            .GroupBy(value => value, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key);
}
