namespace AcpAssistant.Commerce.Payments.Vault;

/// <summary>Lets vault tokens pay through the shop's gateway: redeems the token, charges the card, forgets the card once the outcome is known.</summary>
public sealed class VaultGateway(IPaymentGateway gateway, PaymentVault vault) : IPaymentGateway
{
    /// <inheritdoc/>
    public string Name => gateway.Name;

    /// <inheritdoc/>
    public bool CanAuthenticate => gateway.CanAuthenticate;

    /// <inheritdoc/>
    public async Task<PaymentOutcome> ChargeAsync(ChargeRequest request, CancellationToken cancellationToken)
    {
        var token = request.Instrument.Token;
        if (!PaymentVault.IsVaultToken(token))
        {
            return await gateway.ChargeAsync(request, cancellationToken);
        }

        var redemption = await vault.RedeemAsync(
            token,
            request.Key,
            request.Amount,
            request.SessionId,
            cancellationToken
        );
        if (redemption is not VaultRedemption.Redeemed redeemed)
        {
            var reason = ((VaultRedemption.Refused)redemption).Reason;
            return new PaymentOutcome.Declined(reason, TextFor(reason));
        }

        var outcome = await gateway.ChargeAsync(
            request with
            {
                Instrument = request.Instrument with { Card = redeemed.Card },
            },
            cancellationToken
        );
        if (outcome is not (PaymentOutcome.Unknown or PaymentOutcome.RequiresAction { Authentication: not null }))
        {
            // The money has moved, or surely hasn't: the card is of no more use to anybody.
            await vault.SettleAsync(token, CancellationToken.None);
        }

        return outcome;
    }

    /// <inheritdoc/>
    public Task<PaymentOutcome> FindChargeAsync(string key, CancellationToken cancellationToken) =>
        gateway.FindChargeAsync(key, cancellationToken);

    /// <inheritdoc/>
    public Task<PaymentOutcome> CaptureAsync(string paymentId, string key, CancellationToken cancellationToken) =>
        gateway.CaptureAsync(paymentId, key, cancellationToken);

    /// <inheritdoc/>
    public Task<VoidOutcome> VoidAsync(string paymentId, string key, CancellationToken cancellationToken) =>
        gateway.VoidAsync(paymentId, key, cancellationToken);

    /// <inheritdoc/>
    public Task<RefundOutcome> RefundAsync(
        string paymentId,
        Money amount,
        string key,
        CancellationToken cancellationToken
    ) => gateway.RefundAsync(paymentId, amount, key, cancellationToken);

    private static string TextFor(string reason) =>
        reason switch
        {
            PaymentReasons.ExpiredToken => "The payment authorization has expired. Please pay again.",
            PaymentReasons.ConsumedToken => "The payment authorization was used before. Please pay again.",
            PaymentReasons.AmountOverLimit => "The payment authorization allows less than this order costs.",
            PaymentReasons.WrongCurrency => "The payment authorization is for another currency.",
            _ => "This means of payment isn't known. Please try another one.",
        };
}
