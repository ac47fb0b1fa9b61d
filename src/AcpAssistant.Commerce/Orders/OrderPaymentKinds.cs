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

    /// <summary>Made at the PSP, which hasn't finished it.</summary>
    public const string RefundPending = "refund_pending";

    /// <summary>The buyer's bank contests the payment.</summary>
    public const string Dispute = "dispute";

    /// <summary>Contested, and the shop keeps the money.</summary>
    public const string DisputeWon = "dispute_won";

    /// <summary>Contested, and the buyer has the money.</summary>
    public const string DisputeLost = "dispute_lost";

    /// <summary>Whether it tells of a dispute, which is between shop and bank: buyers are told of refunds only.</summary>
    public static bool IsDispute(string kind) => kind.StartsWith(Dispute, StringComparison.Ordinal);

    /// <summary>The PSP refuses it; a person must pay it back.</summary>
    public const string RefundRefused = "refund_refused";
}
