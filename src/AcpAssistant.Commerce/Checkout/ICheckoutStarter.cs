namespace AcpAssistant.Commerce.Checkout;

/// <summary>The part of checkout that the assistant may reach: start a session and look at it. Paying is not among it.</summary>
public interface ICheckoutStarter
{
    /// <summary>Starts a session in the same service that agents reach over REST.</summary>
    Task<CheckoutResult> CreateAsync(CheckoutCommand.Create command, CancellationToken cancellationToken);

    /// <summary>The session as it stands now, or null when there is none of this id for this owner.</summary>
    Task<CheckoutSession?> FindAsync(SessionId id, CheckoutOwner owner, CancellationToken cancellationToken);
}
