using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Acp;

/// <summary>Finds the agent of a bearer key without telling by its timing how much of a key was right.</summary>
internal sealed class AgentKeys(IOptions<AcpOptions> options)
{
    private const string Scheme = "Bearer ";

    /// <summary>The agent, or null when the header names no configured one.</summary>
    public AgentOptions? Identify(string? authorization)
    {
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        Span<byte> presented = stackalloc byte[SHA256.HashSizeInBytes];
        Hash(authorization[Scheme.Length..].Trim(), presented);
        AgentOptions? found = null;
        Span<byte> known = stackalloc byte[SHA256.HashSizeInBytes];
        foreach (var agent in options.Value.Agents)
        {
            // Hashes are of equal length whatever the keys are, and every agent is compared whether or not one was found.
            Hash(agent.Key, known);
            if (CryptographicOperations.FixedTimeEquals(presented, known))
            {
                found = agent;
            }
        }

        return found;
    }

    private static void Hash(string key, Span<byte> hash) => SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
}
