using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Payments;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Stripe;

namespace AcpAssistant.Adapters.Payments.Stripe;

/// <summary>Takes payments through Stripe: cards and payment methods by PaymentIntents, shared payment tokens by the preview version.</summary>
internal sealed partial class StripeGateway(
    StripeClient client,
    IOptions<StripeOptions> options,
    TimeProvider time,
    ILogger<StripeGateway> logger
) : IPaymentGateway
{
    private readonly StripeCharges charges = new(client, options.Value);
    private readonly StripeHolds holds = new(client);
    private readonly StripeRefunds refunds = new(client);

    /// <inheritdoc/>
    public string Name => "stripe";

    /// <inheritdoc/>
    public bool CanAuthenticate => options.Value.Acquirer is not null;

    /// <inheritdoc/>
    public Task<PaymentOutcome> ChargeAsync(ChargeRequest request, CancellationToken cancellationToken) =>
        request.Amount.Amount <= 0
            ? Task.FromResult<PaymentOutcome>(StripeOutcomes.Declined(PaymentReasons.InvalidAmount))
            : OutcomeAsync(
                async () =>
                {
                    var intent = await IntentAsync(request, cancellationToken);
                    return intent.Outcome ?? Of(intent.Intent!);
                },
                request.Key,
                request.SessionId,
                cancellationToken
            );

    /// <inheritdoc/>
    public Task<PaymentOutcome> CaptureAsync(string paymentId, string key, CancellationToken cancellationToken) =>
        OutcomeAsync(
            async () => Of(await holds.CaptureAsync(paymentId, key, cancellationToken)),
            key,
            session: null,
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<VoidOutcome> VoidAsync(string paymentId, string key, CancellationToken cancellationToken)
    {
        try
        {
            var intent = await holds.CancelAsync(paymentId, key, cancellationToken);
            return intent.Status == "canceled"
                ? new VoidOutcome.Voided()
                : new VoidOutcome.Refused(intent.Status == "succeeded" ? "captured" : intent.Status);
        }
        catch (StripeException failure)
        {
            return StripeOutcomes.IsUnclear(failure)
                ? new VoidOutcome.Unknown($"Stripe answered {(int)failure.HttpStatusCode}.")
                : new VoidOutcome.Refused(failure.StripeError.Code ?? failure.StripeError.Type);
        }
        catch (Exception lost) when (StripeOutcomes.IsLost(lost, cancellationToken))
        {
            return new VoidOutcome.Unknown("The connection to Stripe broke off.");
        }
    }

    /// <inheritdoc/>
    public async Task<PaymentOutcome> FindChargeAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            var (intent, isCertain) = await charges.FindAsync(key, time.GetUtcNow(), cancellationToken);
            return intent is not null ? Of(intent)
                : isCertain ? StripeOutcomes.Declined(PaymentReasons.NotCharged)
                : new PaymentOutcome.Unknown("Too many payments to look through.");
        }
        catch (StripeException failure)
        {
            return new PaymentOutcome.Unknown($"Stripe answered {(int)failure.HttpStatusCode}.");
        }
        catch (Exception lost) when (StripeOutcomes.IsLost(lost, cancellationToken))
        {
            return new PaymentOutcome.Unknown("The connection to Stripe broke off.");
        }
    }

    /// <inheritdoc/>
    public async Task<RefundOutcome> RefundAsync(
        string paymentId,
        Money amount,
        string key,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await refunds.RefundAsync(paymentId, amount, key, cancellationToken);
        }
        catch (Exception lost) when (StripeOutcomes.IsLost(lost, cancellationToken))
        {
            return new RefundOutcome.Unknown("The connection to Stripe broke off.");
        }
    }

    private PaymentOutcome Of(PaymentIntent intent) => StripeOutcomes.Of(intent, options.Value.Acquirer);

    /// <summary>Makes the charge, or goes on with the one that waits for the payer.</summary>
    private async Task<(PaymentIntent? Intent, PaymentOutcome? Outcome)> IntentAsync(
        ChargeRequest request,
        CancellationToken cancellationToken
    )
    {
        if (request.Authentication is not null)
        {
            var (waiting, isCertain) = await charges.FindAsync(request.Key, time.GetUtcNow(), cancellationToken);
            if (waiting is not null)
            {
                return waiting.Status == "requires_action"
                    ? (await charges.ConfirmAsync(waiting.Id, request, cancellationToken), null)
                    : (waiting, null);
            }

            if (!isCertain)
            {
                return (null, new PaymentOutcome.Unknown("Too many payments to look through."));
            }
        }

        var refusal = await RefusalOfAsync(request.Instrument.Token, request.Amount, cancellationToken);
        if (refusal is null)
        {
            return (await charges.CreateAsync(request, CanAuthenticate, cancellationToken), null);
        }

        // Used up is what a token also is after this very charge.
        var earlier = await FindChargeAsync(request.Key, cancellationToken);
        return earlier is PaymentOutcome.Declined { Reason: PaymentReasons.NotCharged }
            ? (null, StripeOutcomes.Declined(refusal))
            : (null, earlier);
    }

    private async Task<PaymentOutcome> OutcomeAsync(
        Func<Task<PaymentOutcome>> callAsync,
        string key,
        SessionId? session,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await callAsync();
        }
        catch (StripeException failure)
        {
            Log.ChargeFailed(logger, session, (int)failure.HttpStatusCode, failure.StripeError?.Code);
            return StripeOutcomes.OfFailure(failure, key);
        }
        catch (Exception lost) when (StripeOutcomes.IsLost(lost, cancellationToken))
        {
            return new PaymentOutcome.Unknown("The connection to Stripe broke off.");
        }
    }

    /// <summary>Null when the token may be charged as far as is known before trying.</summary>
    private async Task<string?> RefusalOfAsync(string token, Money amount, CancellationToken cancellationToken)
    {
        if (!StripeCharges.IsShared(token))
        {
            return StripeCharges.IsKnownKind(token) ? null : PaymentReasons.InvalidToken;
        }

        return await charges.FindTokenAsync(token, cancellationToken) is { } granted
            ? granted.RefusalOf(amount, options.Value.IsLive, time.GetUtcNow())
            : PaymentReasons.InvalidToken;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Stripe did not charge session {Session}: {Status} {Code}")]
        public static partial void ChargeFailed(ILogger logger, SessionId? session, int status, string? code);
    }
}
