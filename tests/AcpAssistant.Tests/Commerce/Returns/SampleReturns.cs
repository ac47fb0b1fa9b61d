using System.Collections.Immutable;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Pricing;
using AcpAssistant.Commerce.Returns;

namespace AcpAssistant.Tests.Commerce.Returns;

/// <summary>A delivered order and what may be asked of it.</summary>
internal static class SampleReturns
{
    // Late in the evening, so that a window counted in hours would end on another day.
    public static readonly DateTimeOffset Delivered = new(2026, 3, 2, 23, 30, 0, TimeSpan.Zero);

    public static ReturnAssessment Assess(
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

    public static Order OrderOf(long unitPrice = 1999, long tax = 532, int quantity = 3) =>
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

    public static ImmutableDictionary<string, string> Tags(string line, string tag) =>
        ImmutableDictionary<string, string>.Empty.Add(line, tag);

    public static ReturnRequest Return(int pieces, string status) =>
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
