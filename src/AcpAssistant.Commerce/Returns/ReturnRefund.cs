using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Pricing.Discounts;

namespace AcpAssistant.Commerce.Returns;

/// <summary>What a return gives back. Pure.</summary>
internal static class ReturnRefund
{
    private const string EveryOther = "*";

    /// <summary>What was paid for some pieces of a line: their price and shares of its discounts and tax. The shares of all its pieces, however they come back, add up exactly.</summary>
    public static long ValueOf(Order order, ReturnLine line, int alreadyReturned)
    {
        var ordered = order.Lines.First(candidate =>
            string.Equals(candidate.Id, line.LineId, StringComparison.Ordinal)
        );
        var until = alreadyReturned + line.Quantity;
        return PaidFor(ordered, until) - PaidFor(ordered, alreadyReturned);
    }

    /// <summary>What is kept back for the label from a country; 0 when none is named or the country isn't known.</summary>
    public static long DeductionFor(string? country, ReturnPolicyOptions policy)
    {
        if (country is null)
        {
            return 0;
        }

        var deduction =
            policy.Deductions.FirstOrDefault(candidate => Names(candidate, country))
            ?? policy.Deductions.FirstOrDefault(candidate => Names(candidate, EveryOther));
        return deduction?.Amount ?? 0;
    }

    /// <summary>Where the money goes, in words for the customer.</summary>
    public static string DestinationOf(Order order) =>
        order
            .Payments.FirstOrDefault(payment =>
                string.Equals(payment.Kind, OrderPaymentKinds.Payment, StringComparison.Ordinal)
            )
            ?.Display
            is { Length: > 0 } display
            ? display
            : "the original means of payment";

    private static long PaidFor(OrderLine line, int pieces)
    {
        var discount = Shares.OfPieces(checked(line.Discount + line.OrderDiscount), pieces, line.Quantity);
        return checked((line.UnitPrice * pieces) - discount + Shares.OfPieces(line.Tax, pieces, line.Quantity));
    }

    private static bool Names(ReturnDeduction deduction, string country) =>
        deduction.Countries.Contains(country, StringComparer.OrdinalIgnoreCase);
}
