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
    private readonly StripeRefunds refunds = new(client);

    /// <inheritdoc/>
    public string Name => "stripe";

    /// <inheritdoc/>
    public async Task<PaymentOutcome> ChargeAsync(
        PaymentInstrument instrument,
        Money amount,
        string key,
        SessionId sessionId,
        CancellationToken cancellationToken
    )
    {
        if (amount.Amount <= 0)
        {
            return StripeOutcomes.Declined(PaymentReasons.InvalidAmount);
        }

        try
        {
            var refusal = await RefusalOfAsync(instrument.Token, amount, cancellationToken);
            if (refusal is not null)
            {
                // Used up is what a token also is after this very charge.
                var earlier = await FindChargeAsync(key, cancellationToken);
                return earlier is PaymentOutcome.Declined { Reason: PaymentReasons.NotCharged }
                    ? StripeOutcomes.Declined(refusal)
                    : earlier;
            }

            return StripeOutcomes.Of(
                await charges.CreateAsync(instrument.Token, amount, key, sessionId, cancellationToken)
            );
        }
        catch (StripeException failure)
        {
            Log.ChargeFailed(logger, sessionId, (int)failure.HttpStatusCode, failure.StripeError?.Code);
            return StripeOutcomes.OfFailure(failure, key);
        }
        catch (Exception lost) when (StripeOutcomes.IsLost(lost, cancellationToken))
        {
            return new PaymentOutcome.Unknown("The connection to Stripe broke off.");
        }
    }

    /// <inheritdoc/>
    public async Task<PaymentOutcome> FindChargeAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            var (intent, isCertain) = await charges.FindAsync(key, time.GetUtcNow(), cancellationToken);
            return intent is not null ? StripeOutcomes.Of(intent)
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
        public static partial void ChargeFailed(ILogger logger, SessionId session, int status, string? code);
    }
}
