namespace AcpAssistant.Commerce.Checkout;

/// <summary>ACP's message types.</summary>
public enum CheckoutMessageKind
{
    /// <summary>Good to know.</summary>
    Info,

    /// <summary>Doesn't stop the purchase.</summary>
    Warning,

    /// <summary>Must be resolved before payment.</summary>
    Error,
}
