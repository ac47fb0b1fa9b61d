using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Acp;

/// <summary>Two agents with one name would share sessions, two with one key could not be told apart.</summary>
internal sealed class AgentListValidator : IValidateOptions<AcpOptions>
{
    public ValidateOptionsResult Validate(string? name, AcpOptions options)
    {
        var twiceNamed = Twice(options.Agents.Select(agent => agent.Name), StringComparer.OrdinalIgnoreCase);
        if (twiceNamed is not null)
        {
            return ValidateOptionsResult.Fail(
                $"ACP:Agents holds two agents named '{twiceNamed}'; give each its own name, for example ACP__Agents__1__Name=second."
            );
        }

        return Twice(options.Agents.Select(agent => agent.Key), StringComparer.Ordinal) is null
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                "ACP:Agents holds the same Key twice; give each agent its own, for example from: openssl rand -hex 32."
            );
    }

    private static string? Twice(IEnumerable<string> values, StringComparer comparer) =>
        values.GroupBy(value => value, comparer).FirstOrDefault(group => group.Skip(1).Any())?.Key;
}
