using Microsoft.Extensions.Options;

namespace AcpAssistant.Commerce.Returns;

/// <summary>Checks what annotations of <see cref="ReturnPolicyOptions"/> can't say.</summary>
internal sealed class ReturnRules : IValidateOptions<ReturnPolicyOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ReturnPolicyOptions options)
    {
        var errors = new List<string>();
        for (var index = 0; index < options.Rules.Count; index++)
        {
            var rule = options.Rules[index];
            var path = FormattableString.Invariant($"Rules:{index}");
            if (rule.Categories.Count + rule.Tags.Count == 0)
            {
                errors.Add($"{path} names neither Categories nor Tags. Example: Rules__{index}__Tags__0=final_sale");
            }

            if (rule.NotReturnable == rule.WindowDays is not null)
            {
                errors.Add($"{path} needs either WindowDays or NotReturnable. Example: Rules__{index}__WindowDays=60");
            }
        }

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
