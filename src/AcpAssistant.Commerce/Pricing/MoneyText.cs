using System.Globalization;

namespace AcpAssistant.Commerce.Pricing;

/// <summary>Writes amounts for people.</summary>
public static class MoneyText
{
    /// <summary>Such as "12.00 USD".</summary>
    public static string For(long amount, Currency currency) =>
        new Money(amount, currency).ToMajor().ToString("F" + currency.MinorDigits, CultureInfo.InvariantCulture)
        + " "
        + currency.Code.ToUpperInvariant();
}
