using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Returns;
using CsCheck;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce.Returns;

public sealed class ReturnRefundTests
{
    [Fact]
    public void The_refund_is_price_and_tax_share_to_where_it_was_paid_from()
    {
        // 2 of 3 at 19.99 with 5.32 tax on the line: 39.98 + 3.54 (5.32 × 2 / 3, cut).
        var eligible = SampleReturns
            .Assess(SampleReturns.OrderOf(), SampleReturns.Delivered, "rain-shells", lines: new ReturnLine("li_1", 2))
            .ShouldBeOfType<ReturnAssessment.Eligible>();

        eligible.Refund.ShouldBe(new Money(4352, Currency.Usd));
        eligible.Deduction.Amount.ShouldBe(0);
        eligible.RefundTo.ShouldBe("Visa ending in 4242");
        eligible.Deadline.ShouldBe(new DateOnly(2026, 4, 1));
    }

    [Theory]
    [InlineData("US", 0)]
    [InlineData("CA", 750)]
    [InlineData("FR", 750)]
    public void The_label_costs_what_the_policy_says_for_the_country(string country, long deduction)
    {
        var order = SampleReturns.OrderOf() with { ShippingAddress = TestShop.Denver with { Country = country } };
        var eligible = SampleReturns
            .Assess(order, SampleReturns.Delivered, "rain-shells", lines: new ReturnLine("li_1", 1))
            .ShouldBeOfType<ReturnAssessment.Eligible>();

        eligible.Deduction.Amount.ShouldBe(deduction);
        (eligible.Refund.Amount + eligible.Deduction.Amount).ShouldBe(1999 + 177);
    }

    [Fact]
    public void A_label_that_costs_more_than_the_goods_leaves_nothing_and_takes_nothing()
    {
        var order = SampleReturns.OrderOf(unitPrice: 500, tax: 0) with { ShippingAddress = TestShop.Paris };

        SampleReturns
            .Assess(order, SampleReturns.Delivered, "rain-shells", lines: new ReturnLine("li_1", 1))
            .ShouldBeOfType<ReturnAssessment.Eligible>()
            .Refund.Amount.ShouldBe(0);
    }

    [Fact]
    public void Tax_shares_add_up_to_the_tax_however_the_pieces_come_back() =>
        Gen.Select(Gen.Int[1, 20], Gen.Long[0, 100_000], Gen.Int[1, 20].Array[1, 20])
            .Sample(
                (quantity, tax, sizes) =>
                {
                    var order = SampleReturns.OrderOf(unitPrice: 100, tax: tax, quantity: quantity);
                    var earlier = new List<ReturnRequest>();
                    var left = quantity;
                    var refunded = 0L;
                    foreach (var size in sizes.Append(quantity))
                    {
                        var pieces = Math.Min(size, left);
                        if (pieces == 0)
                        {
                            break;
                        }

                        refunded += SampleReturns
                            .Assess(
                                order,
                                SampleReturns.Delivered,
                                "rain-shells",
                                earlier: [.. earlier],
                                lines: new ReturnLine("li_1", pieces)
                            )
                            .ShouldBeOfType<ReturnAssessment.Eligible>()
                            .Refund.Amount;
                        earlier.Add(SampleReturns.Return(pieces, "requested"));
                        left -= pieces;
                    }

                    refunded.ShouldBe((100L * quantity) + tax);
                }
            );
}
