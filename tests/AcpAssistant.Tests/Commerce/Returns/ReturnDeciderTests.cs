using System.Collections.Immutable;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Pricing;
using AcpAssistant.Commerce.Returns;
using CsCheck;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce.Returns;

public sealed class ReturnDeciderTests
{
    // Late in the evening, so that a window counted in hours would end on another day.
    private static readonly DateTimeOffset Delivered = new(2026, 3, 2, 23, 30, 0, TimeSpan.Zero);

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
        var assessment = Assess(OrderOf(), at, category, lines: new ReturnLine("li_1", 1));

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

        Assess(OrderOf(), lastMoment.ToOffset(TimeSpan.FromHours(9)), "rain-shells", lines: new ReturnLine("li_1", 1))
            .ShouldBeOfType<ReturnAssessment.Eligible>();
    }

    [Theory]
    [InlineData("rain-shells", "final_sale", "returns.final_sale")]
    [InlineData("footwear", "final_sale", "returns.final_sale")]
    [InlineData("memory-cards", "opened", "returns.opened")]
    [InlineData("socks-underwear", "underwear", "returns.hygiene")]
    public void What_the_policy_excludes_never_comes_back(string category, string tag, string textKey)
    {
        var order = OrderOf() with { LineTags = Tags("li_1", tag) };

        var no = Assess(order, Delivered, category, lines: new ReturnLine("li_1", 1))
            .ShouldBeOfType<ReturnAssessment.NotEligible>();
        no.Reason.ShouldBe(ReturnObstacle.NotReturnable);
        no.TextKey.ShouldBe(textKey);
        no.LineId.ShouldBe("li_1");
    }

    [Theory]
    [InlineData("memory-cards", "")]
    [InlineData("rain-shells", "opened")]
    public void A_rule_with_category_and_tag_needs_both(string category, string tag) =>
        Assess(OrderOf() with { LineTags = Tags("li_1", tag) }, Delivered, category, lines: new ReturnLine("li_1", 1))
            .ShouldBeOfType<ReturnAssessment.Eligible>();

    [Fact]
    public void A_tag_of_the_product_counts_like_one_of_the_line() =>
        Assess(OrderOf(), Delivered, "socks-underwear", "underwear", lines: new ReturnLine("li_1", 1))
            .ShouldBeOfType<ReturnAssessment.NotEligible>();

    [Theory]
    [InlineData(OrderStatus.Confirmed, ReturnObstacle.NotDelivered)]
    [InlineData(OrderStatus.Processing, ReturnObstacle.NotDelivered)]
    [InlineData(OrderStatus.Shipped, ReturnObstacle.NotDelivered)]
    [InlineData(OrderStatus.Canceled, ReturnObstacle.OrderCanceled)]
    public void Only_delivered_orders_come_back(OrderStatus status, ReturnObstacle obstacle) =>
        Assess(OrderOf() with { Status = status }, Delivered, "rain-shells", lines: new ReturnLine("li_1", 1))
            .ShouldBeOfType<ReturnAssessment.NotEligible>()
            .Reason.ShouldBe(obstacle);

    [Fact]
    public void The_refund_is_price_and_tax_share_to_where_it_was_paid_from()
    {
        // 2 of 3 at 19.99 with 5.32 tax on the line: 39.98 + 3.54 (5.32 × 2 / 3, cut).
        var eligible = Assess(OrderOf(), Delivered, "rain-shells", lines: new ReturnLine("li_1", 2))
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
        var order = OrderOf() with { ShippingAddress = TestShop.Denver with { Country = country } };
        var eligible = Assess(order, Delivered, "rain-shells", lines: new ReturnLine("li_1", 1))
            .ShouldBeOfType<ReturnAssessment.Eligible>();

        eligible.Deduction.Amount.ShouldBe(deduction);
        (eligible.Refund.Amount + eligible.Deduction.Amount).ShouldBe(1999 + 177);
    }

    [Fact]
    public void A_label_that_costs_more_than_the_goods_leaves_nothing_and_takes_nothing()
    {
        var order = OrderOf(unitPrice: 500, tax: 0) with { ShippingAddress = TestShop.Paris };

        Assess(order, Delivered, "rain-shells", lines: new ReturnLine("li_1", 1))
            .ShouldBeOfType<ReturnAssessment.Eligible>()
            .Refund.Amount.ShouldBe(0);
    }

    [Fact]
    public void No_more_comes_back_than_was_ordered_and_canceled_returns_do_not_count()
    {
        var earlier = new[] { Return(2, "requested"), Return(3, "canceled") };

        Assess(OrderOf(), Delivered, "rain-shells", earlier: earlier, lines: new ReturnLine("li_1", 1))
            .ShouldBeOfType<ReturnAssessment.Eligible>();
        Assess(
                OrderOf(),
                Delivered,
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
        Assess(OrderOf(), Delivered, "rain-shells", lines: new ReturnLine(line, quantity))
            .ShouldBeOfType<ReturnAssessment.NotEligible>()
            .Reason.ShouldBe(obstacle);

    [Fact]
    public void Naming_nothing_is_not_eligible() =>
        Assess(OrderOf(), Delivered, "rain-shells", lines: [])
            .ShouldBeOfType<ReturnAssessment.NotEligible>()
            .Reason.ShouldBe(ReturnObstacle.NothingNamed);

    [Fact]
    public void An_undated_delivery_is_accepted_or_handed_over_as_the_shop_wants()
    {
        var undated = OrderOf() with { Fulfillments = [] };
        var handOver = DemoPolicy.Options;
        handOver.UndatedDelivery = UndatedDelivery.HandOver;

        Assess(undated, Delivered.AddYears(1), "rain-shells", lines: new ReturnLine("li_1", 1))
            .ShouldBeOfType<ReturnAssessment.Eligible>()
            .Deadline.ShouldBeNull();
        Assess(undated, Delivered, "rain-shells", policy: handOver, lines: new ReturnLine("li_1", 1))
            .ShouldBe(new ReturnAssessment.NeedsPerson("undated_delivery"));
    }

    [Fact]
    public void Tax_shares_add_up_to_the_tax_however_the_pieces_come_back() =>
        Gen.Select(Gen.Int[1, 20], Gen.Long[0, 100_000], Gen.Int[1, 20].Array[1, 20])
            .Sample(
                (quantity, tax, sizes) =>
                {
                    var order = OrderOf(unitPrice: 100, tax: tax, quantity: quantity);
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

                        refunded += Assess(
                                order,
                                Delivered,
                                "rain-shells",
                                earlier: [.. earlier],
                                lines: new ReturnLine("li_1", pieces)
                            )
                            .ShouldBeOfType<ReturnAssessment.Eligible>()
                            .Refund.Amount;
                        earlier.Add(Return(pieces, "requested"));
                        left -= pieces;
                    }

                    refunded.ShouldBe((100L * quantity) + tax);
                }
            );

    private static ReturnAssessment Assess(
        Order order,
        DateTimeOffset now,
        string category,
        string? productTag = null,
        ReturnPolicyOptions? policy = null,
        ReturnRequest[]? earlier = null,
        params ReturnLine[] lines
    )
    {
        var product = TestShop.Good(
            TestShop.Jacket,
            "Thing",
            category,
            1999,
            stock: 1,
            "",
            productTag is null ? [] : [productTag]
        ) with
        {
            Id = new ProductId("p"),
        };
        return ReturnDecider.Assess(
            order,
            lines,
            earlier ?? [],
            new Dictionary<ProductId, Product> { [product.Id] = product },
            policy ?? DemoPolicy.Options,
            now
        );
    }

    private static Order OrderOf(long unitPrice = 1999, long tax = 532, int quantity = 3) =>
        new()
        {
            Id = new OrderId("CL-1"),
            Email = TestShop.Ada.Email,
            Status = OrderStatus.Delivered,
            Currency = Currency.Usd,
            Lines =
            [
                new OrderLine
                {
                    Id = "li_1",
                    VariantId = TestShop.Jacket,
                    ProductId = new ProductId("p"),
                    Title = "Thing",
                    Quantity = quantity,
                    UnitPrice = unitPrice,
                    Tax = tax,
                },
            ],
            Totals = [new Total(TotalType.Total, "Total", (unitPrice * quantity) + tax)],
            ShippingAddress = TestShop.Denver,
            Fulfillments = [new Fulfillment { Id = "ff_1", DeliveredAt = Delivered }],
            Payments =
            [
                new OrderPayment("payment", (unitPrice * quantity) + tax, "pay_1", "Visa ending in 4242", null),
            ],
            Source = "demo",
            UpdatedAt = Delivered,
        };

    private static ImmutableDictionary<string, string> Tags(string line, string tag) =>
        ImmutableDictionary<string, string>.Empty.Add(line, tag);

    private static ReturnRequest Return(int pieces, string status) =>
        new()
        {
            Id = new ReturnId("RT-1"),
            OrderId = new OrderId("CL-1"),
            Lines = [new ReturnLine("li_1", pieces)],
            Reason = "",
            Refund = Money.Zero(Currency.Usd),
            RefundTo = "",
            Status = status,
            CreatedAt = Delivered,
        };
}
