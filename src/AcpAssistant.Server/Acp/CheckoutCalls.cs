using System.Text.Json;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Carts;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Idempotency;
using AcpAssistant.Protocols.Acp;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Acp;

/// <summary>Body → command → checkout → answer, in the version the caller speaks.</summary>
internal sealed class CheckoutCalls(
    CheckoutService checkout,
    CartService carts,
    AcpShopSource shop,
    IOptions<AcpOptions> options
)
{
    public Task<AcpAnswer> CreateAsync(
        AcpCall call,
        JsonElement body,
        string? locale,
        KeyClaim? key,
        CancellationToken cancellationToken
    ) =>
        RunAsync(
            call,
            key,
            AcpOperation.Create,
            body,
            call.Wire.ReadCreate(body, call.Owner, shop.Current),
            (command, claim) => CreateAsync(command, locale, claim, cancellationToken)
        );

    private async Task<CheckoutResult> CreateAsync(
        CheckoutCommand.Create command,
        string? locale,
        IdempotencyClaim? claim,
        CancellationToken cancellationToken
    ) =>
        await carts.FillAsync(command, cancellationToken) is { } filled
            ? await checkout.CreateAsync(filled with { Locale = filled.Locale ?? locale }, claim, cancellationToken)
            : new CheckoutResult.Refused(
                new CheckoutRefusal.Invalid("not_found", "There is no such cart, or none any more.", "$.cart_id")
            );

    public Task<AcpAnswer> UpdateAsync(
        AcpCall call,
        SessionId id,
        JsonElement body,
        KeyClaim? key,
        CancellationToken cancellationToken
    ) =>
        RunAsync(
            call,
            key,
            AcpOperation.Update,
            body,
            call.Wire.ReadUpdate(body),
            (command, claim) => checkout.UpdateAsync(id, call.Owner, command, claim, cancellationToken)
        );

    public Task<AcpAnswer> CompleteAsync(
        AcpCall call,
        SessionId id,
        JsonElement body,
        KeyClaim? key,
        CancellationToken cancellationToken
    ) =>
        RunAsync(
            call,
            key,
            AcpOperation.Complete,
            body,
            call.Wire.ReadComplete(body, shop.Current),
            (command, claim) => checkout.CompleteAsync(id, call.Owner, command, claim, cancellationToken)
        );

    public Task<AcpAnswer> CancelAsync(
        AcpCall call,
        SessionId id,
        JsonElement body,
        KeyClaim? key,
        CancellationToken cancellationToken
    ) =>
        RunAsync(
            call,
            key,
            AcpOperation.Cancel,
            body,
            call.Wire.ReadCancel(body.ValueKind == JsonValueKind.Undefined ? null : body),
            (command, claim) => checkout.CancelAsync(id, call.Owner, command, claim, cancellationToken)
        );

    public async Task<AcpOutcome> FindAsync(AcpCall call, SessionId id, CancellationToken cancellationToken) =>
        await checkout.FindAsync(id, call.Owner, cancellationToken) is { } session
            ? new AcpOutcome.Answered(
                new StoredResponse(StatusCodes.Status200OK, call.Wire.WriteSession(session, shop.Current))
            )
            : new AcpOutcome.Refused(AcpFailure.NotFound());

    private async Task<AcpAnswer> RunAsync<TCommand>(
        AcpCall call,
        KeyClaim? key,
        AcpOperation operation,
        JsonElement body,
        AcpRead<TCommand> read,
        Func<TCommand, IdempotencyClaim?, Task<CheckoutResult>> run
    )
    {
        if (read is AcpRead<TCommand>.Refused unreadable)
        {
            return new AcpAnswer.Refused(AcpFailure.BadRequest(unreadable.Error));
        }

        if (options.Value.StrictRequests && call.Wire.UnknownField(operation, body) is { } unknown)
        {
            return new AcpAnswer.Refused(AcpFailure.UnknownField(call.Wire.Version, unknown));
        }

        var claim = key is null ? null : new IdempotencyClaim(key.Key, Respond) { Claim = key };
        return await run(((AcpRead<TCommand>.Ok)read).Value, claim) switch
        {
            CheckoutResult.Accepted { Session.Status: CheckoutStatus.CompleteInProgress } pending =>
                new AcpAnswer.Unsettled(Respond(pending.Session)),
            CheckoutResult.Accepted { StoredAnswer: { } stored } => new AcpAnswer.Stored(stored),
            CheckoutResult.Accepted paid => new AcpAnswer.Settled(Respond(paid.Session)),
            CheckoutResult.Held held => new AcpAnswer.Held(held.By),
            CheckoutResult.Refused refused => new AcpAnswer.Refused(
                RefusalMapper.ToFailure(refused.Reason, operation, call.Wire)
            ),
            _ => throw new InvalidOperationException("CheckoutResult has three cases."),
        };

        StoredResponse Respond(CheckoutSession session) =>
            new(StatusOf(call, operation, session), call.Wire.WriteSession(session, shop.Current));
    }

    private static int StatusOf(AcpCall call, AcpOperation operation, CheckoutSession session) =>
        operation switch
        {
            AcpOperation.Create => StatusCodes.Status201Created,
            AcpOperation.Complete when session.Status == CheckoutStatus.Completed => call.CompletedStatus,
            _ => StatusCodes.Status200OK,
        };
}
