using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Acp;

/// <summary>Finds the agent of a bearer key without telling by its timing how much of a key was right.</summary>
internal sealed class AgentKeys(IOptions<AcpOptions> options)
{
    private const string Scheme = "Bearer ";

    // Hashed once: settings don't change while the server runs.
    private readonly Lazy<(AgentOptions Agent, byte[] Hash)[]> known = new(() =>
        [
            .. options.Value.Agents.SelectMany(agent =>
                HashesOf(agent).Select(hash => (agent, Encoding.ASCII.GetBytes(hash)))
            ),
        ]
    );

    /// <summary>The agent, or null when the header names no configured one.</summary>
    public AgentOptions? Identify(string? authorization)
    {
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var presented = Encoding.ASCII.GetBytes(HashOf(authorization[Scheme.Length..].Trim()));
        AgentOptions? found = null;
        foreach (var (agent, hash) in known.Value)
        {
            // Hashes are of equal length whatever the keys are, and every one is compared whether or not one fitted.
            if (CryptographicOperations.FixedTimeEquals(presented, hash))
            {
                found = agent;
            }
        }

        return found;
    }

    /// <summary>SHA-256 of every key the agent may use, in lower-case hexadecimal.</summary>
    public static IEnumerable<string> HashesOf(AgentOptions agent)
    {
        if (agent.Key.Length > 0)
        {
            yield return HashOf(agent.Key);
        }

        if (agent.KeyHash is { Length: > 0 } hash)
        {
            yield return hash.ToLowerInvariant();
        }

        if (agent.NextKeyHash is { Length: > 0 } next)
        {
            yield return next.ToLowerInvariant();
        }
    }

    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
