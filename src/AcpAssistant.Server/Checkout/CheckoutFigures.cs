using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Pricing;
using AcpAssistant.Server.Orders;
using AcpAssistant.Server.Pages;

namespace AcpAssistant.Server.Checkout;

/// <summary>Amounts, days and names of a session as people of a language read them.</summary>
public sealed class CheckoutFigures(CheckoutSession session, PageLanguage language)
{
    private readonly OrderTexts _words = OrderTexts.In(language);

    /// <summary>The breakdown in the session's own order; what says nothing is left out.</summary>
    public IReadOnlyList<(string Label, string Amount, bool IsTotal)> Totals()
    {
        var items = session.Totals.FirstOrDefault(total => total.Type == TotalType.ItemsBaseAmount)?.Amount;
        return
        [
            .. session
                .Totals.Where(total =>
                    total.Type is TotalType.Total
                    || (total.Type == TotalType.Fulfillment && !session.FulfillmentSelections.IsEmpty)
                    || (total.Amount != 0 && !(total.Type == TotalType.Subtotal && total.Amount == items))
                )
                .Select(total => (LabelOf(total), Signed(total), total.Type == TotalType.Total)),
        ];
    }

    /// <summary>An amount of the session's currency.</summary>
    public string Money(long amount) => Pages.MoneyText.Format(new Money(amount, session.Currency), language.Culture);

    /// <summary>A day, short.</summary>
    public string Day(DateOnly day) =>
        day.ToString(
            string.Equals(language.Code, "en", StringComparison.Ordinal) ? "ddd, MMM d" : "ddd d MMM",
            language.Culture
        );

    /// <summary>The countries by name, in the order of their names.</summary>
    public static IReadOnlyList<(string Code, string Name)> Countries(
        IEnumerable<string> codes,
        PageLanguage language
    ) =>
        [
            .. codes
                .Select(code => (code, CountryNames.Of(code, language)))
                .OrderBy(country => country.Item2, StringComparer.Create(language.Culture, ignoreCase: true)),
        ];

    private string LabelOf(Total total) => _words.Totals.GetValueOrDefault(total.Type) ?? total.DisplayText;

    private string Signed(Total total) =>
        total.Type is TotalType.Discount or TotalType.ItemsDiscount ? Money(-total.Amount) : Money(total.Amount);
}
