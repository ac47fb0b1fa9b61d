namespace AcpAssistant.Commerce.Payments;

/// <summary>How a shop would like 3-D Secure done; the card's bank decides.</summary>
public enum FlowPreference
{
    /// <summary>The payer must be asked.</summary>
    ChallengeMandated,

    /// <summary>The payer should be asked.</summary>
    ChallengePreferred,

    /// <summary>The risk is low; the payer needn't be asked.</summary>
    Frictionless,
}
