using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AcpAssistant.Commerce.Idempotency;
using AcpAssistant.Protocols.Acp;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Acp.Signing;

/// <summary>Checks the detached signature of what changes something (checkout RFC §8, delegate payment RFC §2.2), whatever carried it. Reading needs none: there is no body to sign.</summary>
internal sealed class RequestSignatures(IIdempotencyStore store, TimeProvider time, IOptions<AcpOptions> options)
{
    // No path of the protocol looks like this.
    private const string Used = "SIGNATURE ";

    private readonly Dictionary<string, IReadOnlyList<SignatureKey>> keys = new(StringComparer.Ordinal);

    /// <summary>Why the request is turned away; null when it isn't.</summary>
    public async Task<AcpFailure?> RefusalAsync(SignedRequest request, CancellationToken cancellationToken)
    {
        var agent = options.Value.Agents.First(agent =>
            string.Equals(agent.Name, request.AgentName, StringComparison.Ordinal)
        );
        var signing = agent.Signing;
        if (signing.Mode == "off" || (signing.Mode == "optional" && string.IsNullOrEmpty(request.Signature)))
        {
            return null;
        }

        if (string.IsNullOrEmpty(request.Signature) || string.IsNullOrEmpty(request.Timestamp))
        {
            return AcpFailure.Unsigned(
                "missing_signature",
                "Sign the canonical body: Signature (base64url) and Timestamp (RFC 3339) are required."
            );
        }

        if (!IsFresh(request.Timestamp))
        {
            var seconds = options.Value.SignatureWindow.TotalSeconds;
            return AcpFailure.Unsigned(
                "stale_timestamp",
                FormattableString.Invariant(
                    $"Timestamp must be RFC 3339 and at most {seconds} s off the server's clock."
                )
            );
        }

        if (IdentityOf(request, agent) is not { } identity)
        {
            return AcpFailure.Unsigned(
                "invalid_signature",
                "The signature is not this body's by any of the agent's keys."
            );
        }

        // A body that isn't there has always the same signature: it proves the key, but nothing about the request.
        var hasContent = request.Body.ValueKind != JsonValueKind.Undefined || signing.Covers != "body";
        return !hasContent || await IsFirstAsync(request, identity, cancellationToken)
            ? null
            : AcpFailure.Unsigned(
                "invalid_signature",
                "The signature has been used for another request; only a retry with the same Idempotency-Key may repeat it."
            );
    }

    private bool IsFresh(string timestamp) =>
        // Without an offset a time would be read as the server's own.
        (timestamp[^1] is 'Z' or 'z' || (timestamp.Length > 6 && timestamp[^6] is '+' or '-'))
        && DateTimeOffset.TryParseExact(
            timestamp.ToUpperInvariant(),
            "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var at
        )
        && (time.GetUtcNow() - at).Duration() <= options.Value.SignatureWindow;

    private string? IdentityOf(SignedRequest request, AgentOptions agent)
    {
        if (SortedJson.Of(request.Body) is not { } canonical || BytesOf(request.Signature!) is not { } signature)
        {
            return null;
        }

        var content = Encoding.UTF8.GetBytes(
            agent.Signing.Covers == "body" ? canonical : $"{request.Timestamp}.{canonical}"
        );
        var key = KeysOf(agent).FirstOrDefault(key => key.Verifies(content, signature));
        return key is null ? null : Hash(key.IdentityOf(signature));
    }

    private static byte[]? BytesOf(string signature)
    {
        try
        {
            return Base64Url.DecodeFromChars(signature);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    // The idempotency key's own table serves, so that every process knows and the usual cleaning forgets; time is part of the key, since it keeps for days.
    private async Task<bool> IsFirstAsync(SignedRequest request, string identity, CancellationToken cancellationToken)
    {
        var span = 2 * options.Value.SignatureWindow;
        var period = time.GetUtcNow().Ticks / span.Ticks;
        var retention = options.Value.IdempotencyRetention;
        KeyClaim ClaimIn(long when) =>
            new(
                new IdempotencyKey(request.AgentName, Used + when.ToString(CultureInfo.InvariantCulture), identity),
                Hash(Encoding.UTF8.GetBytes($"{request.Target}\n{request.IdempotencyKey}")),
                time.GetUtcNow(),
                retention,
                retention
            );
        var now = ClaimIn(period);
        ClaimOutcome[] found =
        [
            await store.FindAsync(ClaimIn(period - 1), cancellationToken),
            await store.ClaimAsync(now.Key, now.Fingerprint, now.At, retention, retention, cancellationToken),
        ];
        return found.All(outcome =>
            outcome is ClaimOutcome.Claimed || (outcome is ClaimOutcome.InFlight && request.IdempotencyKey is not null)
        );
    }

    private IReadOnlyList<SignatureKey> KeysOf(AgentOptions agent)
    {
        lock (keys)
        {
            if (!keys.TryGetValue(agent.Name, out var known))
            {
                keys[agent.Name] = known = [.. agent.Signing.Keys.Select(SignatureKey.Read).OfType<SignatureKey>()];
            }

            return known;
        }
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
