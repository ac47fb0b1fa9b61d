using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Acp;

/// <summary>Rules across settings, and ranges (whose attribute can't name the setting in generated validators).</summary>
internal sealed class AcpRules : IValidateOptions<AcpOptions>
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, AcpOptions options)
    {
        var faults = new List<string>();
        // Two agents with one name would share sessions, two with one key could not be told apart.
        if (Twice(options.Agents.Select(agent => agent.Name), StringComparer.OrdinalIgnoreCase) is { } twice)
        {
            faults.Add(
                $"ACP:Agents holds two agents named '{twice}'; give each its own name, for example ACP__Agents__1__Name=second."
            );
        }

        if (options.Agents.Any(agent => !AgentKeys.HashesOf(agent).Any()))
        {
            faults.Add(
                "ACP:Agents:0:Key must be set, for example ACP__Agents__0__Key=$(openssl rand -hex 32), or its SHA-256 as ACP__Agents__0__KeyHash."
            );
        }

        if (Twice(options.Agents.SelectMany(AgentKeys.HashesOf), StringComparer.Ordinal) is not null)
        {
            faults.Add(
                "ACP:Agents holds the same Key twice; give each agent its own, for example from: openssl rand -hex 32."
            );
        }

        faults.AddRange(options.Agents.SelectMany(ScopeFaults));
        if (options.IdempotencyRetention < Day || options.IdempotencyRetention > 365 * Day)
        {
            faults.Add("ACP:IdempotencyRetention must be from 1 to 365 days, for example 2.00:00:00.");
        }

        if (options.IdempotencyLease < TimeSpan.FromSeconds(10) || options.IdempotencyLease > TimeSpan.FromHours(1))
        {
            faults.Add("ACP:IdempotencyLease must be from 10 seconds to 1 hour, for example 00:02:00.");
        }

        if (options.MaxBodyBytes is < 1024 or > 16 * 1024 * 1024)
        {
            faults.Add("ACP:MaxBodyBytes must be from 1024 to 16777216, for example 1048576.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> ScopeFaults(AgentOptions agent, int index) =>
        agent
            .Scopes.Where(scope => !AgentScopes.All.Contains(scope, StringComparer.Ordinal))
            .Select(scope =>
                $"ACP:Agents:{index}:Scopes holds '{scope}', which is none of {string.Join(", ", AgentScopes.All)}; for example ACP__Agents__{index}__Scopes__0=checkout."
            );

    private static string? Twice(IEnumerable<string> values, StringComparer comparer) =>
        values.GroupBy(value => value, comparer).FirstOrDefault(group => group.Skip(1).Any())?.Key;
}
