namespace AcpAssistant.Commerce.Checkout;

/// <summary>The one checkout that agents reach over ACP and shoppers through the widget: load, decide, save, charge.</summary>
public sealed class CheckoutService : ICheckoutStarter
{
    /// <inheritdoc/>
    public Task<CheckoutResult> CreateAsync(CheckoutCommand.Create command, CancellationToken cancellationToken) =>
        CreateAsync(command, claim: null, cancellationToken);

    /// <summary>Starts a session.</summary>
    public Task<CheckoutResult> CreateAsync(
        CheckoutCommand.Create command,
        IdempotencyClaim? claim,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException("Not built yet.");

    /// <summary>Changes a session that isn't paid yet.</summary>
    public Task<CheckoutResult> UpdateAsync(
        SessionId id,
        CheckoutOwner owner,
        CheckoutCommand.Update command,
        IdempotencyClaim? claim,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException("Not built yet.");

    /// <summary>Pays and orders. A session that comes back as <see cref="CheckoutStatus.CompleteInProgress"/> has an unknown outcome: no answer is stored under the claim, release it and tell the caller to read the session again.</summary>
    public Task<CheckoutResult> CompleteAsync(
        SessionId id,
        CheckoutOwner owner,
        CheckoutCommand.Complete command,
        IdempotencyClaim? claim,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException("Not built yet.");

    /// <summary>Gives a session up.</summary>
    public Task<CheckoutResult> CancelAsync(
        SessionId id,
        CheckoutOwner owner,
        CheckoutCommand.Cancel command,
        IdempotencyClaim? claim,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException("Not built yet.");

    /// <inheritdoc/>
    public Task<CheckoutSession?> FindAsync(SessionId id, CheckoutOwner owner, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Not built yet.");

    /// <summary>Learns the outcome of payments left behind by a crash or a time-out, by the same PSP key; returns how many sessions were settled.</summary>
    public Task<int> ReconcileAsync(CancellationToken cancellationToken) =>
        throw new NotSupportedException("Not built yet.");
}
