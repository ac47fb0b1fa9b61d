using System.Text.Json;
using AcpAssistant.Commerce.Idempotency;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Acp;

/// <summary>Runs the work behind a POST at most once per idempotency key (checkout RFC §6): claim first, then work, then the stored answer for every repetition.</summary>
internal sealed class IdempotentRequests(IIdempotencyStore store, TimeProvider clock, IOptions<AcpOptions> options)
{
    /// <summary>Reads key and body of a request and answers it.</summary>
    /// <param name="http">The request.</param>
    /// <param name="path">The endpoint as the key's scope names it; the same for every spelling of the address.</param>
    /// <param name="mayBeEmpty">Whether there may be no body.</param>
    /// <param name="work">What to do once per key; its body is <see cref="JsonValueKind.Undefined"/> when there is none.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public async Task<IResult> RunAsync(
        HttpContext http,
        string path,
        bool mayBeEmpty,
        Func<JsonElement, IdempotencyKey?, CancellationToken, Task<AcpAnswer>> work,
        CancellationToken cancellationToken
    )
    {
        var call = AcpCall.Of(http);
        var header = http.Request.Headers[AcpHeaders.IdempotencyKey];
        var isKeyed = call.Wire.RequiresIdempotencyKey || header.Count > 0;
        if (isKeyed && KeyProblem(header) is { } problem)
        {
            return AcpErrorWriter.Result(problem);
        }

        var body = await RequestBody.ReadAsync(http, options.Value.MaxBodyBytes, mayBeEmpty, cancellationToken);
        if (body is RequestBody.Refused refused)
        {
            return AcpErrorWriter.Result(refused.Failure);
        }

        var json = (RequestBody.Json)body;
        if (!isKeyed)
        {
            return Unkeyed(await work(json.Root, null, cancellationToken));
        }

        var key = new IdempotencyKey(call.AgentName, "POST " + path, header[0]!);
        return await ClaimAsync(key, json.Fingerprint, cancellationToken) switch
        {
            ClaimOutcome.Claimed => await WorkAsync(key, json.Root, work, cancellationToken),
            ClaimOutcome.Replay replay => new AcpJsonResult(replay.Response, replayed: true),
            ClaimOutcome.Conflict => AcpErrorWriter.Result(
                AcpFailure.IdempotencyConflict(call.Wire.IdempotencyConflictStatus)
            ),
            ClaimOutcome.InFlight => AcpErrorWriter.Result(AcpFailure.IdempotencyInFlight()),
            _ => throw new InvalidOperationException("ClaimOutcome has four cases."),
        };
    }

    // Versions before 2026-04-17 may send no key: what was decided is told, and nothing remembered.
    private static IResult Unkeyed(AcpAnswer answer) =>
        answer switch
        {
            AcpAnswer.Stored stored => new AcpJsonResult(stored.Response),
            AcpAnswer.Settled settled => new AcpJsonResult(settled.Response),
            AcpAnswer.Unsettled unsettled => new AcpJsonResult(unsettled.Response),
            AcpAnswer.Refused refused => AcpErrorWriter.Result(refused.Failure),
            _ => throw new InvalidOperationException("AcpAnswer has four cases."),
        };

    private static AcpFailure? KeyProblem(Microsoft.Extensions.Primitives.StringValues header)
    {
        if (header.Count == 0 || string.IsNullOrWhiteSpace(header[0]))
        {
            return AcpFailure.BadRequest(
                "idempotency_key_required",
                "Idempotency-Key header is required on all POST requests"
            );
        }

        return header.Count == 1 && header[0]!.Length <= AcpHeaders.MaxIdempotencyKey && AcpHeaders.IsPlain(header[0])
            ? null
            : AcpFailure.BadRequest(
                "invalid_idempotency_key",
                $"Idempotency-Key must be one value of at most {AcpHeaders.MaxIdempotencyKey} printable ASCII characters."
            );
    }

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

    private async Task<IResult> WorkAsync(
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
    private async Task<IResult> SettleAsync(IdempotencyKey key, AcpAnswer answer)
    {
        switch (answer)
        {
            case AcpAnswer.Stored stored:
                return new AcpJsonResult(stored.Response);
            case AcpAnswer.Settled settled:
                await store.StoreAsync(new IdempotentAnswer(key, settled.Response), CancellationToken.None);
                return new AcpJsonResult(settled.Response);
            case AcpAnswer.Unsettled unsettled:
                await store.ReleaseAsync(key, CancellationToken.None);
                return new AcpJsonResult(unsettled.Response);
            case AcpAnswer.Refused { Failure.IsPassing: true } refused:
                await store.ReleaseAsync(key, CancellationToken.None);
                return AcpErrorWriter.Result(refused.Failure);
            case AcpAnswer.Refused refused:
                await store.StoreAsync(new IdempotentAnswer(key, refused.Failure.ToStored()), CancellationToken.None);
                return AcpErrorWriter.Result(refused.Failure);
            default:
                throw new InvalidOperationException("AcpAnswer has four cases.");
        }
    }
}
