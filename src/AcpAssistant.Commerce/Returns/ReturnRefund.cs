using AcpAssistant.Commerce.Orders;

namespace AcpAssistant.Commerce.Returns;

/// <summary>What a return gives back. Pure.</summary>
internal static class ReturnRefund
{
    private const string EveryOther = "*";

    /// <summary>Price and tax share of some pieces of a line. The shares of all its pieces, however they come back, add up to the line's tax exactly.</summary>
    public static long ValueOf(Order order, ReturnLine line, int alreadyReturned)
    {
        var ordered = order.Lines.First(candidate =>
            string.Equals(candidate.Id, line.LineId, StringComparison.Ordinal)
        );
        var tax = TaxShare(ordered, alreadyReturned + line.Quantity) - TaxShare(ordered, alreadyReturned);
        return checked((ordered.UnitPrice * line.Quantity) + tax);
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

    private static long TaxShare(OrderLine line, int pieces) => checked(line.Tax * pieces / line.Quantity);

    private static bool Names(ReturnDeduction deduction, string country) =>
        deduction.Countries.Contains(country, StringComparer.OrdinalIgnoreCase);
}
