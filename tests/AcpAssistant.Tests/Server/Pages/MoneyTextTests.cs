using AcpAssistant.Commerce;
using AcpAssistant.Server.Pages;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Server.Pages;

public sealed class MoneyTextTests
{
    [Theory]
    [InlineData(123456, "usd", "en", "$1,234.56")]
    [InlineData(1234, "jpy", "en", "¥1,234")]
    [InlineData(1500, "kwd", "en", "KWD1.500")]
    public void Amounts_read_as_their_currency_is_written(
        long amount,
        string currency,
        string language,
        string expected
    )
    {
        var culture = PageLanguage.All.Single(candidate => candidate.Code == language).Culture;

        MoneyText.Format(new Money(amount, Currency.Parse(currency)), culture).ShouldBe(expected);
    }

    [Fact]
    public void French_puts_the_symbol_behind() =>
        MoneyText.Format(new Money(5900, Currency.Parse("eur")), PageLanguage.French.Culture).ShouldEndWith("€");
}
