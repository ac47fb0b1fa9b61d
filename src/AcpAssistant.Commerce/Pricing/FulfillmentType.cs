namespace AcpAssistant.Commerce.Pricing;

/// <summary>How goods reach the buyer; the names are ACP's in snake case.</summary>
public enum FulfillmentType
{
    /// <summary>A carrier brings them.</summary>
    Shipping,

    /// <summary>A download or an e-mail.</summary>
    Digital,

    /// <summary>The buyer fetches them.</summary>
    Pickup,

    /// <summary>The shop brings them itself.</summary>
    LocalDelivery,
}
