namespace AcpAssistant.Commerce.Risk;

/// <summary>What becomes of a payment; a later one outweighs an earlier one.</summary>
public enum RiskVerdict
{
    /// <summary>It is made.</summary>
    Approve,

    /// <summary>It is held until a person of the shop decides.</summary>
    Review,

    /// <summary>It isn't made.</summary>
    Decline,
}
