namespace AcpAssistant.Commerce.Payments;

/// <summary>What came of 3-D Secure; the names are ACP's in snake case.</summary>
public enum AuthenticationOutcome
{
    /// <summary>The payer is who they say.</summary>
    Authenticated,

    /// <summary>Tried; the bank took the attempt for enough.</summary>
    AttemptAcknowledged,

    /// <summary>Nothing was checked, by agreement; the liability stays with the shop.</summary>
    Informational,

    /// <summary>The card or its bank knows no 3-D Secure.</summary>
    NotSupported,

    /// <summary>The payer went away.</summary>
    Abandoned,

    /// <summary>The payer gave up.</summary>
    Canceled,

    /// <summary>The payer isn't who they say.</summary>
    Denied,

    /// <summary>The bank forbids the payment.</summary>
    Rejected,

    /// <summary>The agent's own fault.</summary>
    InternalError,

    /// <summary>A fault between the banks.</summary>
    ProcessingError,
}
