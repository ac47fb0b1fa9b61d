namespace AcpAssistant.Commerce.Returns;

/// <summary>What a delivered order without a date means for its return window.</summary>
public enum UndatedDelivery
{
    /// <summary>Within the window: the shop's records are to blame, not the customer.</summary>
    Accept,

    /// <summary>A person decides.</summary>
    HandOver,
}
