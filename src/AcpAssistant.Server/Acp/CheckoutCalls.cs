using System.Text.Json;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Idempotency;
using AcpAssistant.Protocols.Acp;

namespace AcpAssistant.Server.Acp;

/// <summary>Body → command → checkout → answer, in the version the caller speaks.</summary>
internal sealed class CheckoutCalls(CheckoutService checkout, AcpShopSource shop)
{
    public Task<AcpAnswer> CreateAsync(
        AcpCall call,
        JsonElement body,
        string? locale,
        IdempotencyKey key,
        CancellationToken cancellationToken
    ) =>
        RunAsync(
            call,
            key,
            AcpOperation.Create,
            call.Wire.ReadCreate(body, call.Owner),
            (command, claim) =>
                checkout.CreateAsync(command with { Locale = command.Locale ?? locale }, claim, cancellationToken)
        );

    public Task<AcpAnswer> UpdateAsync(
        AcpCall call,
        SessionId id,
        JsonElement body,
        IdempotencyKey key,
        CancellationToken cancellationToken
    ) =>
        RunAsync(
            call,
            key,
            AcpOperation.Update,
            call.Wire.ReadUpdate(body),
            (command, claim) => checkout.UpdateAsync(id, call.Owner, command, claim, cancellationToken)
        );

    public Task<AcpAnswer> CompleteAsync(
        AcpCall call,
        SessionId id,
        JsonElement body,
        IdempotencyKey key,
        CancellationToken cancellationToken
    ) =>
        RunAsync(
            call,
            key,
            AcpOperation.Complete,
            call.Wire.ReadComplete(body, shop.Current),
            (command, claim) => checkout.CompleteAsync(id, call.Owner, command, claim, cancellationToken)
        );

    public Task<AcpAnswer> CancelAsync(
        AcpCall call,
        SessionId id,
        JsonElement body,
        IdempotencyKey key,
        CancellationToken cancellationToken
    ) =>
        RunAsync(
            call,
            key,
            AcpOperation.Cancel,
            call.Wire.ReadCancel(body.ValueKind == JsonValueKind.Undefined ? null : body),
            (command, claim) => checkout.CancelAsync(id, call.Owner, command, claim, cancellationToken)
        );

    public async Task<IResult> FindAsync(AcpCall call, SessionId id, CancellationToken cancellationToken) =>
        await checkout.FindAsync(id, call.Owner, cancellationToken) is { } session
            ? new AcpJsonResult(
                new StoredResponse(StatusCodes.Status200OK, call.Wire.WriteSession(session, shop.Current))
            )
            : AcpErrorWriter.Result(AcpFailure.NotFound());

    private async Task<AcpAnswer> RunAsync<TCommand>(
        AcpCall call,
        IdempotencyKey key,
        AcpOperation operation,
        AcpRead<TCommand> read,
        Func<TCommand, IdempotencyClaim, Task<CheckoutResult>> run
    )
    {
        if (read is AcpRead<TCommand>.Refused unreadable)
        {
            return new AcpAnswer.Refused(AcpFailure.BadRequest(unreadable.Error));
        }

        var claim = new IdempotencyClaim(key, Respond);
        return await run(((AcpRead<TCommand>.Ok)read).Value, claim) switch
        {
            CheckoutResult.Accepted { Session.Status: CheckoutStatus.CompleteInProgress } pending =>
                new AcpAnswer.Unsettled(Respond(pending.Session)),
            CheckoutResult.Accepted paid when operation == AcpOperation.Complete => new AcpAnswer.Settled(
                Respond(paid.Session)
            ),
            CheckoutResult.Accepted accepted => new AcpAnswer.Stored(Respond(accepted.Session)),
            CheckoutResult.Refused refused => new AcpAnswer.Refused(RefusalMapper.ToFailure(refused.Reason, operation)),
            _ => throw new InvalidOperationException("CheckoutResult has two cases."),
        };

        StoredResponse Respond(CheckoutSession session) =>
            new(
                operation == AcpOperation.Create ? StatusCodes.Status201Created : StatusCodes.Status200OK,
                call.Wire.WriteSession(session, shop.Current)
            );
    }
}
