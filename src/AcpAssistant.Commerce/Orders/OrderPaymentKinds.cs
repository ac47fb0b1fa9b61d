namespace AcpAssistant.Commerce.Orders;

/// <summary>The words of <see cref="OrderPayment.Kind"/>.</summary>
public static class OrderPaymentKinds
{
    /// <summary>Paid by the buyer.</summary>
    public const string Payment = "payment";

    /// <summary>Given back; the PSP has accepted it.</summary>
    public const string Refund = "refund";

    /// <summary>Promised, not yet confirmed by our PSP.</summary>
    public const string RefundDue = "refund_due";

    /// <summary>Promised for an imported order: the shop's own system pays it back.</summary>
    public const string RefundRequested = "refund_requested";

    /// <summary>The PSP refuses it; a person must pay it back.</summary>
    public const string RefundRefused = "refund_refused";
}
