namespace AcpAssistant.Commerce.Pricing;

/// <summary>How fetched goods are handed over; the names are ACP's in snake case.</summary>
public enum PickupKind
{
    /// <summary>Inside the shop.</summary>
    InStore,

    /// <summary>Brought to the car.</summary>
    Curbside,

    /// <summary>From a locker.</summary>
    Locker,
}
