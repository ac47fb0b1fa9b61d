using System.Security.Cryptography;
using System.Text.Json;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Idempotency;

namespace AcpAssistant.Server.Widget;

/// <summary>Runs a step of the widget's checkout once per Idempotency-Key; the same request again gets the same answer.</summary>
internal sealed class OncePerKey(IIdempotencyStore store, CheckoutViews views, TimeProvider time)
{
    private const int MaxBody = 64 * 1024;
    private const int MaxKey = 200;

    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Retention = TimeSpan.FromHours(24);

    /// <summary>Reads body and key, and answers.</summary>
    /// <param name="http">The request.</param>
    /// <param name="session">The session of the address; part of the key's scope.</param>
    /// <param name="step">The step's name; part of the key's scope.</param>
    /// <param name="work">The step itself; carries the claim into the commit of its effect.</param>
    public async Task<IResult> RunAsync<TRequest>(
        HttpContext http,
        string session,
        string step,
        Func<TRequest, CheckoutOwner, IdempotencyClaim, CancellationToken, Task<CheckoutResult>> work
    )
        where TRequest : class
    {
        if (VisitorOwner.Of(http.Request) is not { } owner)
        {
            return WidgetAnswers.Write(WidgetAnswers.NotFound);
        }

        if (http.Request.Headers["Idempotency-Key"] is not [{ Length: > 0 and <= MaxKey } header])
        {
            return Wrong("idempotency_key_required", "An Idempotency-Key header of 1 to 200 characters is needed.");
        }

        if (await ReadAsync<TRequest>(http) is not { Request: { } request, Fingerprint: { } fingerprint })
        {
            return Wrong("invalid_body", "The body must be JSON of at most 64 KB.");
        }

        var key = new IdempotencyKey(owner.Value, $"POST /api/checkout/{session}{step}", header);
        var claimed = await store.ClaimAsync(key, fingerprint, time.GetUtcNow(), Lease, Retention, http.RequestAborted);
        return claimed switch
        {
            ClaimOutcome.Claimed => await WorkAsync(key, request, owner, work, http.RequestAborted),
            ClaimOutcome.Replay replay => WidgetAnswers.Write(replay.Response),
            ClaimOutcome.Conflict => WidgetAnswers.Write(
                WidgetAnswers.Problem(422, "idempotency_conflict", "This key was used for another request.")
            ),
            ClaimOutcome.InFlight => WidgetAnswers.Write(
                WidgetAnswers.Problem(409, "in_progress", "The same request is still being worked on.")
            ),
            _ => throw new InvalidOperationException($"Claim {claimed.GetType().Name} has no answer."),
        };
    }

    private async Task<IResult> WorkAsync<TRequest>(
        IdempotencyKey key,
        TRequest request,
        CheckoutOwner owner,
        Func<TRequest, CheckoutOwner, IdempotencyClaim, CancellationToken, Task<CheckoutResult>> work,
        CancellationToken cancellationToken
    )
    {
        var claim = new IdempotencyClaim(key, session => WidgetAnswers.Session(views.Of(session)));
        CheckoutResult result;
        try
        {
            result = await work(request, owner, claim, cancellationToken);
        }
        catch
        {
            // The caller may have gone; its retry must find the key free all the same.
            await store.ReleaseAsync(key, CancellationToken.None);
            throw;
        }

        return result switch
        {
            CheckoutResult.Accepted { Session.Status: CheckoutStatus.CompleteInProgress } running =>
                await UnsettledAsync(key, running.Session),
            CheckoutResult.Accepted accepted => await AcceptedAsync(key, accepted.Session),
            CheckoutResult.Refused refused => await RefusedAsync(key, refused.Reason),
            _ => throw new InvalidOperationException($"Result {result.GetType().Name} has no answer."),
        };
    }

    // Does nothing where the commit of the effect has already stored the answer.
    private async Task<IResult> AcceptedAsync(IdempotencyKey key, CheckoutSession session)
    {
        var response = WidgetAnswers.Session(views.Of(session));
        await store.StoreAsync(new IdempotentAnswer(key, response), CancellationToken.None);
        return WidgetAnswers.Write(response);
    }

    // The outcome isn't known, so there is nothing yet to be repeated.
    private async Task<IResult> UnsettledAsync(IdempotencyKey key, CheckoutSession session)
    {
        await store.ReleaseAsync(key, CancellationToken.None);
        return WidgetAnswers.Write(WidgetAnswers.Session(views.Of(session)));
    }

    // Nothing was changed, so the same request may be tried again later, when it may be in order.
    private async Task<IResult> RefusedAsync(IdempotencyKey key, CheckoutRefusal refusal)
    {
        await store.ReleaseAsync(key, CancellationToken.None);
        return WidgetAnswers.Write(WidgetAnswers.Refusal(refusal));
    }

    private static IResult Wrong(string code, string detail) =>
        WidgetAnswers.Write(WidgetAnswers.Problem(StatusCodes.Status400BadRequest, code, detail));

    private static async Task<Body<TRequest>> ReadAsync<TRequest>(HttpContext http)
        where TRequest : class
    {
        if (http.Request.ContentLength is null or > MaxBody)
        {
            return new(null, null);
        }

        var bytes = new byte[http.Request.ContentLength.Value];
        await http.Request.Body.ReadExactlyAsync(bytes, http.RequestAborted);
        try
        {
            var request = JsonSerializer.Deserialize<TRequest>(bytes, WidgetJson.Options);
            return new(request, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }
        catch (JsonException)
        {
            return new(null, null);
        }
    }

    private readonly record struct Body<TRequest>(TRequest? Request, string? Fingerprint);
}
