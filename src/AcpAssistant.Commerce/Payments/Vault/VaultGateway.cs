namespace AcpAssistant.Commerce.Payments.Vault;

/// <summary>Lets vault tokens pay through the shop's gateway: redeems the token, charges the card, forgets the card once the outcome is known.</summary>
public sealed class VaultGateway(IPaymentGateway gateway, PaymentVault vault) : IPaymentGateway
{
    /// <inheritdoc/>
    public string Name => gateway.Name;

    /// <inheritdoc/>
    public async Task<PaymentOutcome> ChargeAsync(
        PaymentInstrument instrument,
        Money amount,
        string key,
        SessionId sessionId,
        CancellationToken cancellationToken
    )
    {
        if (!PaymentVault.IsVaultToken(instrument.Token))
        {
            return await gateway.ChargeAsync(instrument, amount, key, sessionId, cancellationToken);
        }

        var redemption = await vault.RedeemAsync(instrument.Token, key, amount, sessionId, cancellationToken);
        if (redemption is not VaultRedemption.Redeemed redeemed)
        {
            var reason = ((VaultRedemption.Refused)redemption).Reason;
            return new PaymentOutcome.Declined(reason, TextFor(reason));
        }

        var outcome = await gateway.ChargeAsync(
            instrument with
            {
                Card = redeemed.Card,
            },
            amount,
            key,
            sessionId,
            cancellationToken
        );
        if (outcome is not PaymentOutcome.Unknown)
        {
            // The money has moved, or surely hasn't: the card is of no more use to anybody.
            await vault.SettleAsync(instrument.Token, CancellationToken.None);
        }

        return outcome;
    }

    /// <inheritdoc/>
    public Task<PaymentOutcome> FindChargeAsync(string key, CancellationToken cancellationToken) =>
        gateway.FindChargeAsync(key, cancellationToken);

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
