using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Pricing;
using CsCheck;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce;

public sealed class MoneyTests
{
    private static readonly Currency Yen = Currency.Parse("JPY");
    private static readonly Currency Dinar = Currency.Parse("kwd");

    [Fact]
    public void Major_units_become_minor_units_by_the_currency()
    {
        Money.FromMajor(12.34m, Currency.Usd).Amount.ShouldBe(1234);
        Money.FromMajor(1234m, Yen).Amount.ShouldBe(1234);
        Money.FromMajor(1.234m, Dinar).Amount.ShouldBe(1234);
    }

    [Fact]
    public void Fractions_of_a_minor_unit_are_refused_instead_of_rounded()
    {
        Should.Throw<FormatException>(() => Money.FromMajor(12.345m, Currency.Usd));
        Should.Throw<FormatException>(() => Money.FromMajor(0.5m, Yen));
    }

    [Fact]
    public void Major_and_minor_units_convert_back_and_forth() =>
        Gen.Select(Gen.Long[-1_000_000_000_000, 1_000_000_000_000], Gen.OneOf(Currency.Usd, Yen, Dinar))
            .Sample(
                (amount, currency) => Money.FromMajor(new Money(amount, currency).ToMajor(), currency).Amount == amount
            );

    [Fact]
    public void Currencies_do_not_mix()
    {
        Should.Throw<InvalidOperationException>(() => Money.Zero(Currency.Usd) + Money.Zero(Yen));
        Should.Throw<InvalidOperationException>(() => Money.Zero(Currency.Usd) - Money.Zero(Yen));
    }

    [Fact]
    public void Too_much_money_is_an_error_and_never_wraps_around()
    {
        var most = new Money(long.MaxValue, Currency.Usd);
        Should.Throw<OverflowException>(() => most + new Money(1, Currency.Usd));
        Should.Throw<OverflowException>(() => most * 2);
    }

    [Theory]
    [InlineData("usd", 1205, "12.05 USD")]
    [InlineData("jpy", 1205, "1205 JPY")]
    [InlineData("kwd", 1205, "1.205 KWD")]
    public void Amounts_are_written_for_people_with_the_digits_of_their_currency(
        string currency,
        long amount,
        string text
    ) => MoneyText.For(amount, Currency.Parse(currency)).ShouldBe(text);
}
