using System.Collections.Immutable;

namespace AcpAssistant.Commerce.Pricing.Discounts;

/// <summary>Splits amounts so that the parts add up to the whole exactly.</summary>
public static class Shares
{
    /// <summary>Parts in proportion to the weights; what rounding leaves over goes to the largest remainders, the first of equals first. No part exceeds its weight when the amount doesn't exceed their sum.</summary>
    public static ImmutableArray<long> Split(long amount, IReadOnlyList<long> weights)
    {
        Int128 sum = 0;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        if (sum == 0)
        {
            return [.. weights.Select(_ => 0L)];
        }

        var parts = weights.Select(weight => (long)(amount * (Int128)weight / sum)).ToArray();
        var left = amount - parts.Sum();
        var byRemainder = Enumerable
            .Range(0, parts.Length)
            .OrderByDescending(index => amount * (Int128)weights[index] % sum)
            .Take((int)left);
        foreach (var index in byRemainder)
        {
            parts[index]++;
        }

        return [.. parts];
    }

    /// <summary>The part of an amount that the first so many of all pieces carry; it grows to the whole without loss.</summary>
    public static long OfPieces(long amount, int pieces, int all) => (long)(amount * (Int128)pieces / all);

    /// <summary>A percentage of an amount, rounded half away from zero.</summary>
    public static long Percent(long amount, decimal percent) =>
        (long)decimal.Round(amount * percent / 100m, 0, MidpointRounding.AwayFromZero);
}
