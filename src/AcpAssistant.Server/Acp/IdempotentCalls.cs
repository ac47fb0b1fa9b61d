using System.Text.Json;
using AcpAssistant.Commerce.Idempotency;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Acp;

/// <summary>Runs the work behind a call at most once per idempotency key (checkout RFC §6), whatever carried the call: claim first, then work, then the stored answer for every repetition.</summary>
internal sealed class IdempotentCalls(IIdempotencyStore store, TimeProvider clock, IOptions<AcpOptions> options)
{
    /// <summary>What is wrong with a key; null when nothing is.</summary>
    public static AcpFailure? KeyProblem(string? key)
    {
        if (string.IsNullOrWhiteSpace(key))
        {
            return AcpFailure.BadRequest(
                "idempotency_key_required",
                "Idempotency-Key header is required on all POST requests"
            );
        }

        return key.Length <= AcpHeaders.MaxIdempotencyKey && AcpHeaders.IsPlain(key)
            ? null
            : AcpFailure.BadRequest(
                "invalid_idempotency_key",
                $"Idempotency-Key must be one value of at most {AcpHeaders.MaxIdempotencyKey} printable ASCII characters."
            );
    }

    /// <summary>Answers a call.</summary>
    /// <param name="call">Who calls, in which version.</param>
    /// <param name="path">The REST endpoint as the key's scope names it; the same for every spelling of the address and every transport.</param>
    /// <param name="key">The caller's key, without <see cref="KeyProblem"/>; null for none, when nothing is remembered.</param>
    /// <param name="body">The body.</param>
    /// <param name="work">What to do once per key; its body is <see cref="JsonValueKind.Undefined"/> when there is none.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public async Task<AcpOutcome> RunAsync(
        AcpCall call,
        string path,
        string? key,
        RequestBody.Json body,
        Func<JsonElement, IdempotencyKey?, CancellationToken, Task<AcpAnswer>> work,
        CancellationToken cancellationToken
    )
    {
        if (key is null)
        {
            return Unkeyed(await work(body.Root, null, cancellationToken));
        }

        // No path answers to POST and PUT both, so that the word tells nothing apart; it stays as stored keys have it.
        var scoped = new IdempotencyKey(call.AgentName, "POST " + path, key);
        return await ClaimAsync(scoped, body.Fingerprint, cancellationToken) switch
        {
            ClaimOutcome.Claimed => await WorkAsync(scoped, body.Root, work, cancellationToken),
            ClaimOutcome.Replay replay => new AcpOutcome.Answered(replay.Response, IsReplayed: true),
            ClaimOutcome.Conflict => new AcpOutcome.Refused(
                AcpFailure.IdempotencyConflict(call.Wire.IdempotencyConflictStatus)
            ),
            ClaimOutcome.InFlight => new AcpOutcome.Refused(AcpFailure.IdempotencyInFlight()),
            _ => throw new InvalidOperationException("ClaimOutcome has four cases."),
        };
    }

    // Versions before 2026-04-17 may send no key: what was decided is told, and nothing remembered.
    private static AcpOutcome Unkeyed(AcpAnswer answer) =>
        answer switch
        {
            AcpAnswer.Stored stored => new AcpOutcome.Answered(stored.Response),
            AcpAnswer.Settled settled => new AcpOutcome.Answered(settled.Response),
            AcpAnswer.Unsettled unsettled => new AcpOutcome.Answered(unsettled.Response),
            AcpAnswer.Refused refused => new AcpOutcome.Refused(refused.Failure),
            _ => throw new InvalidOperationException("AcpAnswer has four cases."),
        };

    private Task<ClaimOutcome> ClaimAsync(
        IdempotencyKey key,
        string fingerprint,
        CancellationToken cancellationToken
    ) =>
        store.ClaimAsync(
            key,
            fingerprint,
            clock.GetUtcNow(),
            options.Value.IdempotencyLease,
            options.Value.IdempotencyRetention,
            cancellationToken
        );

    private async Task<AcpOutcome> WorkAsync(
        IdempotencyKey key,
        JsonElement body,
        Func<JsonElement, IdempotencyKey?, CancellationToken, Task<AcpAnswer>> work,
        CancellationToken cancellationToken
    )
    {
        AcpAnswer answer;
        try
        {
            answer = await work(body, key, cancellationToken);
        }
        catch
        {
            // The caller may be gone already; the key must be free for its retry all the same (RFC §6.5).
            await store.ReleaseAsync(key, CancellationToken.None);
            throw;
        }

        return await SettleAsync(key, answer);
    }

    // What was decided is recorded even if the caller hung up meanwhile, hence no cancellation here.
    private async Task<AcpOutcome> SettleAsync(IdempotencyKey key, AcpAnswer answer)
    {
        switch (answer)
        {
            case AcpAnswer.Stored stored:
                return new AcpOutcome.Answered(stored.Response);
            case AcpAnswer.Settled settled:
                await store.StoreAsync(new IdempotentAnswer(key, settled.Response), CancellationToken.None);
                return new AcpOutcome.Answered(settled.Response);
            case AcpAnswer.Unsettled unsettled:
                await store.ReleaseAsync(key, CancellationToken.None);
                return new AcpOutcome.Answered(unsettled.Response);
            case AcpAnswer.Refused { Failure.IsPassing: true } refused:
                await store.ReleaseAsync(key, CancellationToken.None);
                return new AcpOutcome.Refused(refused.Failure);
            case AcpAnswer.Refused refused:
                await store.StoreAsync(new IdempotentAnswer(key, refused.Failure.ToStored()), CancellationToken.None);
                return new AcpOutcome.Refused(refused.Failure);
            default:
                throw new InvalidOperationException("AcpAnswer has four cases.");
        }
    }
}
