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
}
