using AcpAssistant.Commerce.Pricing.Discounts;
using CsCheck;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce.Pricing.Discounts;

public sealed class SharesTests
{
    [Fact]
    public void What_rounding_leaves_over_goes_to_the_largest_remainders_first() =>
        // 100 over 3:2:1 is 50, 33⅓, 16⅔.
        Shares.Split(100, [3, 2, 1]).ShouldBe([50, 33, 17]);

    [Fact]
    public void Of_equal_remainders_the_first_gets_the_rest() => Shares.Split(10, [5, 5, 5]).ShouldBe([4, 3, 3]);

    [Fact]
    public void Nothing_is_split_over_nothing() => Shares.Split(7, [0, 0]).ShouldBe([0, 0]);

    [Fact]
    public void Parts_add_up_and_exceed_no_weight() =>
        Gen.Select(Gen.Long[0, long.MaxValue / 16].Array[1, 8], Gen.Long[0, long.MaxValue / 2])
            .Sample(
                (weights, wanted) =>
                {
                    var amount = Math.Min(wanted, weights.Sum());

                    var parts = Shares.Split(amount, weights);

                    parts.Sum().ShouldBe(amount);
                    parts.Zip(weights).ShouldAllBe(pair => pair.First >= 0 && pair.First <= pair.Second);
                }
            );

    [Fact]
    public void A_percentage_is_rounded_half_away_from_zero()
    {
        Shares.Percent(1450, 10).ShouldBe(145);
        Shares.Percent(5, 10).ShouldBe(1);
        Shares.Percent(4, 10).ShouldBe(0);
        Shares.Percent(999, 12.5m).ShouldBe(125);
    }

    [Fact]
    public void Shares_of_pieces_grow_to_the_whole()
    {
        Shares.OfPieces(100, 1, 3).ShouldBe(33);
        Shares.OfPieces(100, 2, 3).ShouldBe(66);
        Shares.OfPieces(100, 3, 3).ShouldBe(100);
    }
}
