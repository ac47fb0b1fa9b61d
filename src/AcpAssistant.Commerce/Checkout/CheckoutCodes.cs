namespace AcpAssistant.Commerce.Checkout;

/// <summary>The codes of ACP's messages that checkout uses (2026-04-17, <c>MessageError.code</c> and <c>MessageWarning.code</c>).</summary>
public static class CheckoutCodes
{
    /// <summary>Something needed isn't there.</summary>
    public const string Missing = "missing";

    /// <summary>Something isn't what it should be.</summary>
    public const string Invalid = "invalid";

    /// <summary>Nothing left.</summary>
    public const string OutOfStock = "out_of_stock";

    /// <summary>More than there is or may be bought.</summary>
    public const string QuantityExceeded = "quantity_exceeded";

    /// <summary>More lines than may be bought.</summary>
    public const string MaximumExceeded = "maximum_exceeded";

    /// <summary>The country isn't served.</summary>
    public const string RegionRestricted = "region_restricted";

    /// <summary>The payment was refused.</summary>
    public const string PaymentDeclined = "payment_declined";

    /// <summary>The payer's bank wants 3-D Secure.</summary>
    public const string Requires3ds = "requires_3ds";

    /// <summary>Something the agent can't do is needed.</summary>
    public const string InterventionRequired = "intervention_required";

    /// <summary>A price isn't the one shown before (warning).</summary>
    public const string PriceChange = "price_change";

    /// <summary>Something can be had in part or not everywhere (warning).</summary>
    public const string LimitedAvailability = "limited_availability";

    /// <summary>JSONPath of the payment.</summary>
    public const string PaymentPath = "$.payment_data";

    /// <summary>JSONPath of what came of 3-D Secure.</summary>
    public const string AuthenticationPath = "$.authentication_result";

    /// <summary>JSONPath of the buyer's address.</summary>
    public const string BuyerEmailPath = "$.buyer.email";
}
