namespace AcpAssistant.Commerce.Payments.Authentication;

/// <summary>What became of the browser's fingerprint.</summary>
public enum FingerprintCompletion
{
    /// <summary>Taken.</summary>
    Completed,

    /// <summary>Not taken in time.</summary>
    TimedOut,

    /// <summary>Not asked for, or not possible.</summary>
    Unavailable,
}
