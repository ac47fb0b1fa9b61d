namespace AcpAssistant.Commerce.Payments.Authentication;

/// <summary>How far an authentication is.</summary>
public enum AuthenticationStatus
{
    /// <summary>The browser's fingerprint is to be taken.</summary>
    Fingerprint,

    /// <summary>The bank is to be asked.</summary>
    Pending,

    /// <summary>The cardholder is to be seen by the bank.</summary>
    Challenge,

    /// <summary>The bank takes no part.</summary>
    NotSupported,

    /// <summary>The bank knows its cardholder.</summary>
    Authenticated,

    /// <summary>The bank attests that it was tried.</summary>
    Attempted,

    /// <summary>The bank doesn't know its cardholder.</summary>
    NotAuthenticated,

    /// <summary>The bank forbids the payment.</summary>
    Rejected,

    /// <summary>The bank could not be asked or doesn't answer.</summary>
    Unavailable,

    /// <summary>Not finished in time.</summary>
    Expired,

    /// <summary>The cardholder did not finish the bank's challenge.</summary>
    ChallengeAbandoned,
}
