namespace AcpAssistant.Commerce.Checkout;

/// <summary>Parts of a session that can be emptied again.</summary>
[Flags]
public enum CheckoutParts
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Who buys.</summary>
    Buyer = 1,

    /// <summary>Where it goes.</summary>
    Address = 2,

    /// <summary>Whom the carrier may contact.</summary>
    Contact = 4,

    /// <summary>The chosen ways of delivery; the shop's default is chosen anew.</summary>
    Fulfillment = 8,

    /// <summary>The buyer's notes.</summary>
    Notes = 16,

    /// <summary>Which items go together.</summary>
    FulfillmentGroups = 32,
}
