using System.Globalization;

namespace AcpAssistant.Commerce;

/// <summary>An amount in minor units (cents for "usd") of one currency. Arithmetic is checked and refuses mixed currencies.</summary>
/// <param name="Amount">Minor units; negative only for differences.</param>
/// <param name="Currency">The currency of the amount.</param>
public readonly record struct Money(long Amount, Currency Currency)
{
    /// <summary>Zero in a currency.</summary>
    public static Money Zero(Currency currency) => new(0, currency);

    /// <summary>Converts decimal major units exactly; throws <see cref="FormatException"/> when digits beyond the currency's minor unit are not zero.</summary>
    public static Money FromMajor(decimal major, Currency currency)
    {
        var scaled = major * Scale(currency);
        return scaled == decimal.Truncate(scaled)
            ? new Money((long)scaled, currency)
            : throw new FormatException(
                $"{major.ToString(CultureInfo.InvariantCulture)} {currency} has more than {currency.MinorDigits} digits after the point."
            );
    }

    /// <summary>Major units, for display only.</summary>
    public decimal ToMajor() => Amount / Scale(Currency);

    /// <summary>Sum; throws <see cref="InvalidOperationException"/> for different currencies.</summary>
    public static Money operator +(Money left, Money right) =>
        new(checked(left.Amount + right.Amount), Same(left, right));

    /// <summary>Difference; throws <see cref="InvalidOperationException"/> for different currencies.</summary>
    public static Money operator -(Money left, Money right) =>
        new(checked(left.Amount - right.Amount), Same(left, right));

    /// <summary>Product with a quantity.</summary>
    public static Money operator *(Money money, long quantity) => new(checked(money.Amount * quantity), money.Currency);

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{ToMajor().ToString("F" + Currency.MinorDigits, CultureInfo.InvariantCulture)} {Currency}"
        );

    private static decimal Scale(Currency currency) =>
        currency.MinorDigits switch
        {
            0 => 1m,
            3 => 1000m,
            _ => 100m,
        };

    private static Currency Same(Money left, Money right) =>
        left.Currency == right.Currency
            ? left.Currency
            : throw new InvalidOperationException($"Cannot combine {left.Currency} with {right.Currency}.");
}
