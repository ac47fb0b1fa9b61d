namespace AcpAssistant.Commerce.Payments;

/// <summary>The networks whose directory servers ACP knows.</summary>
public enum CardNetwork
{
    /// <summary>American Express.</summary>
    AmericanExpress,

    /// <summary>Mastercard.</summary>
    Mastercard,

    /// <summary>Visa.</summary>
    Visa,
}
