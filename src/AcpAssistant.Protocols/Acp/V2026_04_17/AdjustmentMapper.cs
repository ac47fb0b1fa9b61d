using System.Globalization;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Returns;
using AcpAssistant.Protocols.Acp.Shared;

namespace AcpAssistant.Protocols.Acp.V2026_04_17;

/// <summary>Writes what changed after the purchase: cancellation, money given back, goods sent back. Ids stay the same however often it is told.</summary>
internal static class AdjustmentMapper
{
    private const string Completed = "completed";
    private const string Pending = "pending";
    private const string Failed = "failed";

    public static IReadOnlyList<Adjustment> ToWire(AcpOrder order) =>
        [
            .. Cancellation(order.Order)
                .Concat(
                    order
                        .Order.Payments.Select((payment, index) => Money(payment, index, order.Order))
                        .OfType<Adjustment>()
                )
                .Concat(order.Returns.Select(Return))
                .OrderBy(adjustment => adjustment.OccurredAt),
        ];

    // The money is told by the refund beside it; readers that add up amounts must not find it twice.
    private static IEnumerable<Adjustment> Cancellation(Commerce.Orders.Order order)
    {
        if (order.Status == OrderStatus.Canceled)
        {
            yield return new Adjustment
            {
                Id = "adj_cancellation",
                Type = "cancellation",
                OccurredAt = order.CanceledAt ?? order.UpdatedAt,
                Status = Completed,
                LineItems = [.. order.Lines.Select(line => new LineItemReference(line.Id, line.Quantity))],
                Description = string.IsNullOrWhiteSpace(order.CancelReason) ? null : order.CancelReason,
            };
        }
    }

    private static Adjustment? Money(OrderPayment payment, int index, Commerce.Orders.Order order)
    {
        var (type, status) = payment.Kind switch
        {
            OrderPaymentKinds.Refund => ("refund", Completed),
            OrderPaymentKinds.RefundDue or OrderPaymentKinds.RefundRequested => ("refund", Pending),
            OrderPaymentKinds.RefundPending => ("refund", Pending),
            OrderPaymentKinds.RefundRefused => ("refund", Failed),
            OrderPaymentKinds.Dispute => ("dispute", Pending),
            OrderPaymentKinds.DisputeWon => ("dispute", Failed),
            OrderPaymentKinds.DisputeLost => ("dispute", Completed),
            _ => ("", ""),
        };
        return type.Length == 0
            ? null
            : new Adjustment
            {
                Id = "adj_" + index.ToString(CultureInfo.InvariantCulture),
                Type = type,
                OccurredAt = payment.At ?? order.UpdatedAt,
                Status = status,
                Amount = payment.Amount,
                Currency = order.Currency.Code,
            };
    }

    private static Adjustment Return(ReturnRequest back) =>
        new()
        {
            Id = "adj_" + back.Id.Value,
            Type = "return",
            OccurredAt = back.CreatedAt,
            Status = back.Status switch
            {
                "refunded" => Completed,
                "canceled" => Failed,
                _ => Pending,
            },
            LineItems = [.. back.Lines.Select(line => new LineItemReference(line.LineId, line.Quantity))],
            Amount = back.Refund.Amount,
            Currency = back.Refund.Currency.Code,
            Description = string.IsNullOrWhiteSpace(back.Reason) ? null : back.Reason,
        };
}
