using System.Collections.Immutable;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Orders;

namespace AcpAssistant.Commerce.Returns;

/// <summary>Decides what may come back and what is refunded. Pure.</summary>
public static class ReturnDecider
{
    private const string NoReturn = "canceled";

    /// <summary>The assessment of some lines.</summary>
    /// <param name="order">The order.</param>
    /// <param name="wanted">Lines and pieces to return; the same line twice is summed.</param>
    /// <param name="earlier">Returns there are already.</param>
    /// <param name="products">The ordered products that the catalogue still has.</param>
    /// <param name="policy">The shop's policy.</param>
    /// <param name="now">UTC.</param>
    public static ReturnAssessment Assess(
        Order order,
        IReadOnlyList<ReturnLine> wanted,
        IReadOnlyList<ReturnRequest> earlier,
        IReadOnlyDictionary<ProductId, Product> products,
        ReturnPolicyOptions policy,
        DateTimeOffset now
    )
    {
        var lines = Summed(wanted);
        if (OrderObstacle(order, lines) is { } obstacle)
        {
            return obstacle;
        }

        var today = DateOnly.FromDateTime(now.UtcDateTime);
        DateOnly? deadline = null;
        foreach (var line in lines)
        {
            var ordered = order.Lines.FirstOrDefault(candidate => IsLine(candidate.Id, line.LineId));
            if (ordered is null)
            {
                return No(ReturnObstacle.UnknownLine, "unknown_line", line.LineId);
            }

            var terms = ReturnTerms.For(ordered, order, products.GetValueOrDefault(ordered.ProductId), policy);
            if (LineObstacle(order, ordered, line, terms, earlier, today) is { } lineObstacle)
            {
                return lineObstacle;
            }

            var lastDay = LastDay(order, terms);
            deadline = deadline is null || lastDay < deadline ? lastDay : deadline;
        }

        return order.DeliveredAt is null && policy.UndatedDelivery == UndatedDelivery.HandOver
            ? new ReturnAssessment.NeedsPerson("undated_delivery")
            : Eligible(order, lines, earlier, policy, deadline);
    }

    /// <summary>Pieces of a line that are on their way back or came back.</summary>
    internal static int Returned(IReadOnlyList<ReturnRequest> earlier, string lineId) =>
        earlier
            .Where(request => !string.Equals(request.Status, NoReturn, StringComparison.Ordinal))
            .SelectMany(request => request.Lines)
            .Where(line => IsLine(line.LineId, lineId))
            .Sum(line => line.Quantity);

    private static ReturnAssessment.NotEligible? OrderObstacle(Order order, ImmutableArray<ReturnLine> lines) =>
        order.Status switch
        {
            OrderStatus.Canceled => No(ReturnObstacle.OrderCanceled, "order_canceled", lineId: null),
            OrderStatus.Confirmed or OrderStatus.Processing or OrderStatus.Shipped => No(
                ReturnObstacle.NotDelivered,
                "not_delivered",
                lineId: null
            ),
            _ when lines.IsEmpty => No(ReturnObstacle.NothingNamed, "nothing_named", lineId: null),
            _ => null,
        };

    private static ReturnAssessment.NotEligible? LineObstacle(
        Order order,
        OrderLine ordered,
        ReturnLine line,
        ReturnTerms terms,
        IReadOnlyList<ReturnRequest> earlier,
        DateOnly today
    )
    {
        if (!terms.IsReturnable)
        {
            return No(ReturnObstacle.NotReturnable, terms.Reason, line.LineId);
        }

        if (line.Quantity < 1 || line.Quantity + (long)Returned(earlier, line.LineId) > ordered.Quantity)
        {
            return No(ReturnObstacle.QuantityExceeded, "quantity_exceeded", line.LineId);
        }

        return LastDay(order, terms) is { } lastDay && today > lastDay
            ? new ReturnAssessment.NotEligible(
                ReturnObstacle.WindowClosed,
                "returns.window_closed",
                lastDay,
                line.LineId
            )
            : null;
    }

    private static ReturnAssessment.Eligible Eligible(
        Order order,
        ImmutableArray<ReturnLine> lines,
        IReadOnlyList<ReturnRequest> earlier,
        ReturnPolicyOptions policy,
        DateOnly? deadline
    )
    {
        var value = lines.Sum(line => ReturnRefund.ValueOf(order, line, Returned(earlier, line.LineId)));
        var deduction = Math.Min(value, ReturnRefund.DeductionFor(order.ShippingAddress?.Country, policy));
        return new ReturnAssessment.Eligible(
            lines,
            new Money(value - deduction, order.Currency),
            new Money(deduction, order.Currency),
            deadline,
            ReturnRefund.DestinationOf(order)
        );
    }

    private static DateOnly? LastDay(Order order, ReturnTerms terms) =>
        order.DeliveredAt is { } delivered
            ? DateOnly.FromDateTime(delivered.UtcDateTime).AddDays(terms.WindowDays)
            : null;

    private static ImmutableArray<ReturnLine> Summed(IReadOnlyList<ReturnLine> lines) =>
        [
            .. lines
                .GroupBy(line => line.LineId, StringComparer.Ordinal)
                .Select(group => new ReturnLine(group.Key, group.Sum(line => line.Quantity))),
        ];

    private static bool IsLine(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);

    private static ReturnAssessment.NotEligible No(ReturnObstacle obstacle, string textKey, string? lineId) =>
        new(obstacle, "returns." + textKey, Deadline: null, lineId);
}
