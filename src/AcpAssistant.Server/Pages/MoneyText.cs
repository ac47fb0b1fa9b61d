using System.Globalization;
using AcpAssistant.Commerce;

namespace AcpAssistant.Server.Pages;

/// <summary>Amounts as people of a language write them.</summary>
internal static class MoneyText
{
    private static readonly Dictionary<string, string> Symbols = new(StringComparer.Ordinal)
    {
        ["usd"] = "$",
        ["eur"] = "€",
        ["gbp"] = "£",
        ["jpy"] = "¥",
        ["cad"] = "CA$",
        ["aud"] = "A$",
        ["chf"] = "CHF",
    };

    public static string Format(Money money, CultureInfo culture)
    {
        var format = (NumberFormatInfo)culture.NumberFormat.Clone();
        format.CurrencySymbol =
            Symbols.GetValueOrDefault(money.Currency.Code) ?? money.Currency.Code.ToUpperInvariant();
        format.CurrencyDecimalDigits = money.Currency.MinorDigits;
        return money.ToMajor().ToString("C", format);
    }
}
