namespace AcpAssistant.Assistant.Identity;

/// <summary>How much a person has proven; the names are the contract's, in lower case.</summary>
public enum IdentityGrade
{
    /// <summary>Nothing.</summary>
    Anonymous,

    /// <summary>Order number and e-mail: that order alone.</summary>
    Order,

    /// <summary>A one-time code or the merchant's own login: all orders of that address.</summary>
    Account,
}
