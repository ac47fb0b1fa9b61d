using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Pricing;
using AcpAssistant.Commerce.Returns;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce.Returns;

public sealed class ReturnDeciderTests
{
    [Theory]
    [InlineData("rain-shells", "2026-04-01T23:59:59Z", true)] // day 30
    [InlineData("rain-shells", "2026-04-02T00:00:00Z", false)] // day 31
    [InlineData("footwear", "2026-05-01T23:59:59Z", true)] // day 60
    [InlineData("footwear", "2026-05-02T00:00:00Z", false)]
    [InlineData("lenses", "2026-03-16T23:59:59Z", true)] // day 14
    [InlineData("LENSES", "2026-03-17T00:00:00Z", false)]
    public void The_last_day_counts_in_full_and_the_next_one_not_at_all(string category, string now, bool eligible)
    {
        var at = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);
        var assessment = SampleReturns.Assess(SampleReturns.OrderOf(), at, category, lines: new ReturnLine("li_1", 1));

        if (eligible)
        {
            assessment.ShouldBeOfType<ReturnAssessment.Eligible>();
        }
        else
        {
            var no = assessment.ShouldBeOfType<ReturnAssessment.NotEligible>();
            no.Reason.ShouldBe(ReturnObstacle.WindowClosed);
            no.Deadline.ShouldBe(DateOnly.FromDateTime(at.UtcDateTime).AddDays(-1));
            no.TextKey.ShouldBe("returns.window_closed");
        }
    }

    [Fact]
    public void The_day_is_the_one_in_UTC_whatever_offset_the_clock_tells()
    {
        var lastMoment = new DateTimeOffset(2026, 4, 1, 23, 59, 59, TimeSpan.Zero);

        SampleReturns
            .Assess(
                SampleReturns.OrderOf(),
                lastMoment.ToOffset(TimeSpan.FromHours(9)),
                "rain-shells",
                lines: new ReturnLine("li_1", 1)
            )
            .ShouldBeOfType<ReturnAssessment.Eligible>();
    }

    [Theory]
    [InlineData("rain-shells", "final_sale", "returns.final_sale")]
    [InlineData("footwear", "final_sale", "returns.final_sale")]
    [InlineData("memory-cards", "opened", "returns.opened")]
    [InlineData("socks-underwear", "underwear", "returns.hygiene")]
    public void What_the_policy_excludes_never_comes_back(string category, string tag, string textKey)
    {
        var order = SampleReturns.OrderOf() with { LineTags = SampleReturns.Tags("li_1", tag) };

        var no = SampleReturns
            .Assess(order, SampleReturns.Delivered, category, lines: new ReturnLine("li_1", 1))
            .ShouldBeOfType<ReturnAssessment.NotEligible>();
        no.Reason.ShouldBe(ReturnObstacle.NotReturnable);
        no.TextKey.ShouldBe(textKey);
        no.LineId.ShouldBe("li_1");
    }

    [Theory]
    [InlineData(FulfillmentType.Digital, "li_1", false)]
    [InlineData(FulfillmentType.Digital, "li_2", true)]
    [InlineData(FulfillmentType.Pickup, "li_1", true)]
    public void A_download_can_t_be_sent_back_and_what_was_fetched_can(FulfillmentType type, string line, bool eligible)
    {
        var order = SampleReturns.OrderOf() with
        {
            Deliveries =
            [
                new OrderDelivery
                {
                    Id = "dl_1",
                    Type = type,
                    Title = "Way",
                    LineIds = [line],
                    EarliestDelivery = default,
                    LatestDelivery = default,
                },
            ],
        };

        var assessment = SampleReturns.Assess(
            order,
            SampleReturns.Delivered,
            "rain-shells",
            lines: new ReturnLine("li_1", 1)
        );

        (assessment is ReturnAssessment.Eligible).ShouldBe(eligible);
        (assessment as ReturnAssessment.NotEligible)?.TextKey.ShouldBe("returns.digital");
    }

    [Theory]
    [InlineData("memory-cards", "")]
    [InlineData("rain-shells", "opened")]
    public void A_rule_with_category_and_tag_needs_both(string category, string tag) =>
        SampleReturns
            .Assess(
                SampleReturns.OrderOf() with
                {
                    LineTags = SampleReturns.Tags("li_1", tag),
                },
                SampleReturns.Delivered,
                category,
                lines: new ReturnLine("li_1", 1)
            )
            .ShouldBeOfType<ReturnAssessment.Eligible>();

    [Fact]
    public void A_tag_of_the_product_counts_like_one_of_the_line() =>
        SampleReturns
            .Assess(
                SampleReturns.OrderOf(),
                SampleReturns.Delivered,
                "socks-underwear",
                "underwear",
                lines: new ReturnLine("li_1", 1)
            )
            .ShouldBeOfType<ReturnAssessment.NotEligible>();

    [Theory]
    [InlineData(OrderStatus.Confirmed, ReturnObstacle.NotDelivered)]
    [InlineData(OrderStatus.Processing, ReturnObstacle.NotDelivered)]
    [InlineData(OrderStatus.Shipped, ReturnObstacle.NotDelivered)]
    [InlineData(OrderStatus.Canceled, ReturnObstacle.OrderCanceled)]
    public void Only_delivered_orders_come_back(OrderStatus status, ReturnObstacle obstacle) =>
        SampleReturns
            .Assess(
                SampleReturns.OrderOf() with
                {
                    Status = status,
                },
                SampleReturns.Delivered,
                "rain-shells",
                lines: new ReturnLine("li_1", 1)
            )
            .ShouldBeOfType<ReturnAssessment.NotEligible>()
            .Reason.ShouldBe(obstacle);

    [Fact]
    public void No_more_comes_back_than_was_ordered_and_canceled_returns_do_not_count()
    {
        var earlier = new[] { SampleReturns.Return(2, "requested"), SampleReturns.Return(3, "canceled") };

        SampleReturns
            .Assess(
                SampleReturns.OrderOf(),
                SampleReturns.Delivered,
                "rain-shells",
                earlier: earlier,
                lines: new ReturnLine("li_1", 1)
            )
            .ShouldBeOfType<ReturnAssessment.Eligible>();
        SampleReturns
            .Assess(
                SampleReturns.OrderOf(),
                SampleReturns.Delivered,
                "rain-shells",
                earlier: earlier,
                lines: [new ReturnLine("li_1", 1), new ReturnLine("li_1", 1)]
            )
            .ShouldBeOfType<ReturnAssessment.NotEligible>()
            .Reason.ShouldBe(ReturnObstacle.QuantityExceeded);
    }

    [Theory]
    [InlineData("li_9", 1, ReturnObstacle.UnknownLine)]
    [InlineData("li_1", 0, ReturnObstacle.QuantityExceeded)]
    [InlineData("li_1", -1, ReturnObstacle.QuantityExceeded)]
    [InlineData("li_1", int.MaxValue, ReturnObstacle.QuantityExceeded)]
    public void Lines_that_can_not_be_meant_are_not_eligible(string line, int quantity, ReturnObstacle obstacle) =>
        SampleReturns
            .Assess(
                SampleReturns.OrderOf(),
                SampleReturns.Delivered,
                "rain-shells",
                lines: new ReturnLine(line, quantity)
            )
            .ShouldBeOfType<ReturnAssessment.NotEligible>()
            .Reason.ShouldBe(obstacle);

    [Fact]
    public void Naming_nothing_is_not_eligible() =>
        SampleReturns
            .Assess(SampleReturns.OrderOf(), SampleReturns.Delivered, "rain-shells", lines: [])
            .ShouldBeOfType<ReturnAssessment.NotEligible>()
            .Reason.ShouldBe(ReturnObstacle.NothingNamed);

    [Fact]
    public void An_undated_delivery_is_accepted_or_handed_over_as_the_shop_wants()
    {
        var undated = SampleReturns.OrderOf() with { Fulfillments = [] };
        var handOver = DemoPolicy.Options;
        handOver.UndatedDelivery = UndatedDelivery.HandOver;

        SampleReturns
            .Assess(undated, SampleReturns.Delivered.AddYears(1), "rain-shells", lines: new ReturnLine("li_1", 1))
            .ShouldBeOfType<ReturnAssessment.Eligible>()
            .Deadline.ShouldBeNull();
        SampleReturns
            .Assess(undated, SampleReturns.Delivered, "rain-shells", policy: handOver, lines: new ReturnLine("li_1", 1))
            .ShouldBe(new ReturnAssessment.NeedsPerson("undated_delivery"));
    }
}
