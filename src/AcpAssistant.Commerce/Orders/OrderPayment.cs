namespace AcpAssistant.Commerce.Orders;

/// <summary>Money that moved for an order.</summary>
/// <param name="Kind">One of <see cref="OrderPaymentKinds"/>: payment, refund, refund_due, refund_requested, refund_pending, refund_refused, dispute, dispute_won, dispute_lost.</param>
/// <param name="Amount">Minor units, positive.</param>
/// <param name="Reference">PSP payment id or the shop's payment method id.</param>
/// <param name="Display">How to name it to its owner.</param>
/// <param name="At">UTC; null when the source doesn't tell.</param>
public sealed record OrderPayment(string Kind, long Amount, string Reference, string Display, DateTimeOffset? At);
