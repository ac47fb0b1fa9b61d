namespace AcpAssistant.Commerce.Checkout;

/// <summary>When required interventions are enforced; the names are ACP's in snake case.</summary>
public enum InterventionEnforcement
{
    /// <summary>When a payment needs it.</summary>
    Conditional,

    /// <summary>For every agent and session.</summary>
    Always,

    /// <summary>Never; a bank may ask all the same.</summary>
    Optional,
}
