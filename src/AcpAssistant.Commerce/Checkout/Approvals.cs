namespace AcpAssistant.Commerce.Checkout;

/// <summary>Orders whose payment is held until a person of the shop decides.</summary>
public sealed class Approvals(
    ICheckoutStore store,
    AttemptOutcomes outcomes,
    CheckoutPayments payments,
    StrayCharges strays,
    TimeProvider time
)
{
    /// <summary>What waits, the oldest first.</summary>
    public Task<IReadOnlyList<CheckoutSession>> ListAsync(int limit, CancellationToken cancellationToken) =>
        store.FindAwaitingApprovalAsync(limit, cancellationToken);

    /// <summary>Takes the money and orders; null when the session doesn't wait (any more). One whose outcome isn't known is settled by the reconciliation.</summary>
    public async Task<CheckoutSession?> ApproveAsync(SessionId id, CancellationToken cancellationToken)
    {
        if (
            await store.FindForShopAsync(id, cancellationToken) is not { Review.Held: { } held } session
            || ApprovalDecider.Approve(session, time.GetUtcNow()) is not { } approved
            || await store.CommitAsync(new CheckoutCommit { Session = approved }, cancellationToken)
                is not CommitOutcome.Saved saved
        )
        {
            return null;
        }

        var outcome = await outcomes.CaptureAsync(held.Attempt, held.PaymentId);
        return await payments.SettleHeldAsync(approved with { Version = saved.Version }, outcome);
    }

    /// <summary>Lets the money go and cancels; null when the session doesn't wait (any more).</summary>
    public async Task<CheckoutSession?> DeclineAsync(SessionId id, CancellationToken cancellationToken) =>
        await store.FindForShopAsync(id, cancellationToken) is { } session
            ? await strays.GiveUpAsync(session, ApprovalDecider.Refused, time.GetUtcNow(), cancellationToken)
            : null;
}
