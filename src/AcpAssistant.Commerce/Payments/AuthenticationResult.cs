namespace AcpAssistant.Commerce.Payments;

/// <summary>What the agent reports of 3-D Secure. It is passed on to the provider and never believed by itself.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Proof">What the bank checks; null when there is none.</param>
public sealed record AuthenticationResult(AuthenticationOutcome Outcome, AuthenticationProof? Proof)
{
    /// <summary>Whether the payment may be tried with it. Where the card knows no 3-D Secure its bank has the last word.</summary>
    public bool MayProceed =>
        Outcome
            is AuthenticationOutcome.Authenticated
                or AuthenticationOutcome.AttemptAcknowledged
                or AuthenticationOutcome.Informational
                or AuthenticationOutcome.NotSupported;
}
