using System.Text.Json;
using AcpAssistant.Commerce.Idempotency;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Acp;

/// <summary>Runs the work behind a call at most once per idempotency key (checkout RFC §6), whatever carried the call: the work claims the key in the transaction of its first effect, and every repetition gets the stored answer.</summary>
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
    /// <param name="work">What to do once per key, claiming the key with its first commit; its body is <see cref="JsonValueKind.Undefined"/> when there is none.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public async Task<AcpOutcome> RunAsync(
        AcpCall call,
        string path,
        string? key,
        RequestBody.Json body,
        Func<JsonElement, KeyClaim?, CancellationToken, Task<AcpAnswer>> work,
        CancellationToken cancellationToken
    )
    {
        if (key is null)
        {
            return Unkeyed(await work(body.Root, null, cancellationToken));
        }

        var claim = Claim(call, path, key, body);
        return await WorkAsync(claim, call, () => work(body.Root, claim, cancellationToken));
    }

    /// <summary>As above for work whose effect isn't a commit of the checkout: the key is claimed before it begins.</summary>
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

        var claim = Claim(call, path, key, body);
        var claimed = await store.ClaimAsync(
            claim.Key,
            claim.Fingerprint,
            claim.At,
            claim.Lease,
            claim.Retention,
            cancellationToken
        );
        if (claimed is not ClaimOutcome.Claimed)
        {
            return HeldBy(claimed, call);
        }

        claim.Made();
        return await WorkAsync(claim, call, () => work(body.Root, claim.Key, cancellationToken));
    }

    // No path answers to POST and PUT both, so that the word tells nothing apart; it stays as stored keys have it.
    private KeyClaim Claim(AcpCall call, string path, string key, RequestBody.Json body) =>
        new(
            new IdempotencyKey(call.AgentName, "POST " + path, key),
            body.Fingerprint,
            clock.GetUtcNow(),
            options.Value.IdempotencyLease,
            options.Value.IdempotencyRetention
        );

    // Versions before 2026-04-17 may send no key: what was decided is told, and nothing remembered.
    private static AcpOutcome Unkeyed(AcpAnswer answer) =>
        answer switch
        {
            AcpAnswer.Stored stored => new AcpOutcome.Answered(stored.Response),
            AcpAnswer.Settled settled => new AcpOutcome.Answered(settled.Response),
            AcpAnswer.Unsettled unsettled => new AcpOutcome.Answered(unsettled.Response),
            AcpAnswer.Refused refused => new AcpOutcome.Refused(refused.Failure),
            _ => throw new InvalidOperationException("Without a key nothing is held."),
        };

    private async Task<AcpOutcome> WorkAsync(KeyClaim claim, AcpCall call, Func<Task<AcpAnswer>> work)
    {
        AcpAnswer answer;
        try
        {
            answer = await work();
        }
        catch
        {
            // The caller may be gone already; the key must be free for its retry all the same (RFC §6.5).
            await ReleaseAsync(claim);
            throw;
        }

        return await SettleAsync(claim, call, answer);
    }

    // What was decided is recorded even if the caller hung up meanwhile, hence no cancellation here.
    private async Task<AcpOutcome> SettleAsync(KeyClaim claim, AcpCall call, AcpAnswer answer)
    {
        switch (answer)
        {
            case AcpAnswer.Stored stored:
                return new AcpOutcome.Answered(stored.Response);
            case AcpAnswer.Held held:
                return HeldBy(held.By, call);
            case AcpAnswer.Settled settled:
                var known = await store.AnswerAsync(claim, settled.Response, CancellationToken.None);
                return known is ClaimOutcome.Claimed ? new AcpOutcome.Answered(settled.Response) : HeldBy(known, call);
            case AcpAnswer.Unsettled unsettled:
                await ReleaseAsync(claim);
                return new AcpOutcome.Answered(unsettled.Response);
            case AcpAnswer.Refused refused:
                var first = await RefuseAsync(claim, refused.Failure);
                return first is ClaimOutcome.Claimed ? new AcpOutcome.Refused(refused.Failure) : HeldBy(first, call);
            default:
                throw new InvalidOperationException("AcpAnswer has five cases.");
        }
    }

    // A refusal is told only to the first request under a key; what passes by itself isn't kept for the next one.
    private async Task<ClaimOutcome> RefuseAsync(KeyClaim claim, AcpFailure failure)
    {
        if (!failure.IsPassing)
        {
            return await store.AnswerAsync(claim, failure.ToStored(), CancellationToken.None);
        }

        if (!claim.IsMade)
        {
            return await store.FindAsync(claim, CancellationToken.None);
        }

        await ReleaseAsync(claim);
        return new ClaimOutcome.Claimed();
    }

    // Never somebody else's claim.
    private Task ReleaseAsync(KeyClaim claim) =>
        claim.IsMade ? store.ReleaseAsync(claim.Key, CancellationToken.None) : Task.CompletedTask;

    private static AcpOutcome HeldBy(ClaimOutcome held, AcpCall call) =>
        held switch
        {
            ClaimOutcome.Replay replay => new AcpOutcome.Answered(replay.Response, IsReplayed: true),
            ClaimOutcome.Conflict => new AcpOutcome.Refused(
                AcpFailure.IdempotencyConflict(call.ConflictStatus ?? call.Wire.IdempotencyConflictStatus)
            ),
            ClaimOutcome.InFlight => new AcpOutcome.Refused(AcpFailure.IdempotencyInFlight()),
            _ => throw new InvalidOperationException($"A key held by {held.GetType().Name} has no answer."),
        };
}
