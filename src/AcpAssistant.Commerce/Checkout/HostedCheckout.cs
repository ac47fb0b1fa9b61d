namespace AcpAssistant.Commerce.Checkout;

/// <summary>The shop's own view of sessions that are paid on the provider's page: looked at anew on every piece of news, closed when the person turns back. Paying begins with <see cref="CheckoutService.CompleteAsync"/>.</summary>
public sealed class HostedCheckout(ICheckoutStore store, CheckoutPayments payments, TimeProvider time)
{
    /// <summary>The session as it stands; null when there is none. Whoever asks has proven access by a signed link or a verified event.</summary>
    public async Task<CheckoutSession?> FindAsync(SessionId id, CancellationToken cancellationToken) =>
        await store.FindForShopAsync(id, cancellationToken) is { } session ? AsOfNow(session) : null;

    /// <summary>Reads the session's open payment page anew at the provider and settles what it has come to; the session afterwards.</summary>
    public async Task<CheckoutSession?> LookAsync(SessionId id, CancellationToken cancellationToken)
    {
        if (await store.FindForShopAsync(id, cancellationToken) is not { } session)
        {
            return null;
        }

        if (session.PendingAttempt is { Hosted: not null } attempt)
        {
            var looked = await payments.LookAsync(session, attempt, cancellationToken);
            return looked is PaymentRun.Done done ? AsOfNow(done.Session) : await FindAsync(id, cancellationToken);
        }

        if (session.AbandonedAttempts.Any(given => given.Hosted is not null))
        {
            await payments.ReconcileAsync(session, DateTimeOffset.MaxValue, cancellationToken);
        }

        return AsOfNow(session);
    }

    /// <summary>Closes the session's payment page so that it can be changed, canceled or paid another way; the session afterwards, which is completed when the page was paid at the last moment.</summary>
    public async Task<CheckoutSession?> ReopenAsync(SessionId id, CancellationToken cancellationToken)
    {
        if (await store.FindForShopAsync(id, cancellationToken) is not { } session)
        {
            return null;
        }

        return session.PendingAttempt is { Hosted: not null } attempt
            ? AsOfNow((await payments.CloseAsync(session, attempt, cancellationToken)).Session)
            : AsOfNow(session);
    }

    private CheckoutSession AsOfNow(CheckoutSession session) => CheckoutDecider.AsOf(session, time.GetUtcNow());
}
