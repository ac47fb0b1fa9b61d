namespace AcpAssistant.Commerce.Payments;

/// <summary>What a provider is asked to take.</summary>
/// <param name="Instrument">The token.</param>
/// <param name="Amount">What to take.</param>
/// <param name="Key">Derived from session and attempt, at most 255 characters; the same key always means the same charge.</param>
/// <param name="SessionId">For the provider's records.</param>
public sealed record ChargeRequest(PaymentInstrument Instrument, Money Amount, string Key, SessionId SessionId)
{
    /// <summary>False = only hold the money; <see cref="IPaymentGateway.CaptureAsync"/> takes it later.</summary>
    public bool Captures { get; init; } = true;

    /// <summary>Whether someone can carry out 3-D Secure with the payer; if not, a charge that needs it fails at once.</summary>
    public bool MayAuthenticate { get; init; }

    /// <summary>What came of 3-D Secure; goes on with the charge of this key that waits for it. Null on a first try.</summary>
    public AuthenticationResult? Authentication { get; init; }
}
