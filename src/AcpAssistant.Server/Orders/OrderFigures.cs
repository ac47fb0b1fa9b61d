using System.Globalization;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Pricing;
using AcpAssistant.Server.Pages;

namespace AcpAssistant.Server.Orders;

/// <summary>Lines, totals and days of an order as people of a language read them.</summary>
public sealed class OrderFigures(Order order, PageLanguage language)
{
    private readonly OrderTexts _texts = OrderTexts.In(language);

    /// <summary>The breakdown of the charge, the total and what was given back, in the order's own order. What says nothing (zeros but free delivery, a subtotal equal to the items) is left out.</summary>
    public IReadOnlyList<(string Label, string Amount, bool IsTotal)> Totals()
    {
        var items = AmountOf(TotalType.ItemsBaseAmount);
        return
        [
            .. order
                .Totals.Where(total =>
                    total.Type is TotalType.Total or TotalType.Fulfillment
                    || (total.Amount != 0 && !(total.Type == TotalType.Subtotal && total.Amount == items))
                )
                .Select(total => (_texts.Totals[total.Type], Signed(total), total.Type == TotalType.Total)),
        ];
    }

    /// <summary>What a line is called: its title, with the options that the title doesn't say.</summary>
    public static string Title(OrderLine line)
    {
        var unsaid = line.Options.Values.Where(value =>
            !line.Title.Contains(value, StringComparison.OrdinalIgnoreCase)
        );
        var list = string.Join(", ", unsaid);
        return list.Length == 0 ? line.Title : $"{line.Title} ({list})";
    }

    /// <summary>A line's price for all its pieces, without tax.</summary>
    public string Price(OrderLine line) => Money(checked(line.UnitPrice * line.Quantity));

    /// <summary>An amount of the order's currency.</summary>
    public string Money(long amount) => Pages.MoneyText.Format(new Money(amount, order.Currency), language.Culture);

    /// <summary>A day in words.</summary>
    public string Day(DateOnly day) => day.ToString("D", language.Culture);

    /// <summary>The day of a moment (UTC) in words.</summary>
    public string Day(DateTimeOffset at) => Day(DateOnly.FromDateTime(at.UtcDateTime));

    /// <summary>A sentence with its gaps filled.</summary>
    public static string Fill(string sentence, params object?[] parts) =>
        string.Format(CultureInfo.InvariantCulture, sentence, parts);

    private long? AmountOf(TotalType type) => order.Totals.FirstOrDefault(total => total.Type == type)?.Amount;

    private string Signed(Total total) =>
        total.Type is TotalType.Discount or TotalType.ItemsDiscount ? Money(-total.Amount) : Money(total.Amount);
}
