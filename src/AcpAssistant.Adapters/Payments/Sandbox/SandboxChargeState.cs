namespace AcpAssistant.Adapters.Payments.Sandbox;

/// <summary>What became of a sandbox charge.</summary>
internal enum SandboxChargeState
{
    /// <summary>Taken.</summary>
    Captured,

    /// <summary>Refused, see <see cref="SandboxCharge.Reason"/>.</summary>
    Declined,

    /// <summary>Waits for the payer.</summary>
    RequiresAction,

    /// <summary>Held.</summary>
    Authorized,

    /// <summary>Given up before anything was taken.</summary>
    Voided,
}
