using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Acp.Signing;

/// <summary>Signatures that are asked for must be verifiable, by keys that can be read.</summary>
internal sealed class SignatureRules : IValidateOptions<AcpOptions>
{
    public ValidateOptionsResult Validate(string? name, AcpOptions options)
    {
        var faults = options.Agents.SelectMany(FaultsOf).ToList();
        if (options.SignatureWindow < TimeSpan.FromSeconds(1) || options.SignatureWindow > TimeSpan.FromHours(1))
        {
            faults.Add("ACP:SignatureWindow must be from 1 second to 1 hour, for example 00:05:00.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> FaultsOf(AgentOptions agent, int index)
    {
        if (agent.Signing.Mode is "optional" or "required" && agent.Signing.Keys.Count == 0)
        {
            yield return $"ACP:Agents:{index}:Signing:Keys must hold a key, for example ACP__Agents__{index}__Signing__Keys__0__Algorithm=es256 and ACP__Agents__{index}__Signing__Keys__0__Key=$(cat agent.pub.pem).";
        }

        foreach (var (place, key) in agent.Signing.Keys.Index())
        {
            if (SignatureKey.Read(key) is null)
            {
                var named = key.Id is null ? "" : $" ('{key.Id}')";
                yield return $"ACP:Agents:{index}:Signing:Keys:{place}:Key{named} can't be read: hmac-sha256 needs a secret of 16 characters or more, for example from openssl rand -hex 32; es256 (P-256) and ed25519 the public key as PEM or base64, for example from openssl pkey -pubout.";
            }
        }
    }
}
