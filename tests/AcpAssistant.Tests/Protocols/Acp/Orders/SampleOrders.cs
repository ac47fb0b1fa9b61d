using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Pricing;
using AcpAssistant.Commerce.Returns;
using AcpAssistant.Protocols.Acp;

namespace AcpAssistant.Tests.Protocols.Acp.Orders;

/// <summary>An order of two lines (2 shells, 1 pack) at every point of its life.</summary>
internal static class SampleOrders
{
    public static readonly DateTimeOffset Day = new(2026, 5, 6, 9, 0, 0, TimeSpan.Zero);

    private static readonly OrderLine Pack = new()
    {
        Id = "li_2",
        VariantId = new VariantId("pack-black"),
        ProductId = new ProductId("pack"),
        Title = "Pack – Black",
        Quantity = 1,
        UnitPrice = 8900,
        Tax = 779,
    };

    private static readonly Order Placed = Samples.Completed.Order! with
    {
        Lines = [Samples.Completed.Order!.Lines[0], Pack],
        ShippingAddress = Samples.Ready.ShippingAddress,
        ShippingTitle = "Standard",
        Payments = [new OrderPayment(OrderPaymentKinds.Payment, 33008, "pi_1", "Visa ending in 4242", Day.AddDays(-2))],
    };

    public static IReadOnlyDictionary<string, AcpOrder> All { get; } =
        new Dictionary<string, AcpOrder>(StringComparer.Ordinal)
        {
            ["confirmed"] = Of(Placed),
            ["packing"] = Of(Placed with { Status = OrderStatus.Processing }),
            ["partly_shipped"] = Of(
                Placed with
                {
                    Status = OrderStatus.Shipped,
                    Fulfillments = [Parcel("ff_1", "li_1")],
                }
            ),
            ["partly_arrived"] = Of(
                Placed with
                {
                    Status = OrderStatus.Shipped,
                    Fulfillments = [Parcel("ff_1", "li_1") with { DeliveredAt = Day.AddDays(2) }],
                }
            ),
            ["shipped"] = Of(
                Placed with
                {
                    Status = OrderStatus.Shipped,
                    Fulfillments =
                    [
                        Parcel("ff_1", "li_1") with
                        {
                            Events =
                            [
                                new TrackingEvent(Day.AddHours(-1), "label_created", null, "Label created"),
                                new TrackingEvent(Day, "shipped", "Reno, NV", "Handed over"),
                                new TrackingEvent(Day.AddDays(1), "delayed", "Reno, NV", "Snow"),
                            ],
                        },
                        Parcel("ff_2", "li_2"),
                    ],
                }
            ),
            ["arrived"] = Of(
                Placed with
                {
                    Status = OrderStatus.Delivered,
                    Fulfillments = [Parcel("ff_1") with { DeliveredAt = Day.AddDays(2) }],
                }
            ),
            ["without_tracking"] = Of(Placed with { Status = OrderStatus.Shipped }),
            ["canceled"] = Of(
                Placed with
                {
                    Status = OrderStatus.Canceled,
                    CancelReason = "Too late",
                    CanceledAt = Day,
                    Payments =
                    [
                        Placed.Payments[0],
                        new OrderPayment(OrderPaymentKinds.Refund, 33008, "re_1", "Visa", Day.AddMinutes(1)),
                    ],
                    Totals = [.. Placed.Totals, new Total(TotalType.AmountRefunded, "Refunded", 33008)],
                }
            ),
            ["refund_pending"] = Of(
                Placed with
                {
                    Status = OrderStatus.Canceled,
                    Payments =
                    [
                        Placed.Payments[0],
                        new OrderPayment(OrderPaymentKinds.RefundDue, 33008, "pi_1", "", Day),
                    ],
                }
            ),
            ["return_announced"] = Back("requested", ("li_1", 1)),
            ["return_received"] = Back("received", ("li_1", 1)),
            ["all_sent_back"] = Back("refunded", ("li_1", 2), ("li_2", 1)),
        };

    private static AcpOrder Of(Order order, params ReturnRequest[] returns) =>
        new(order, Samples.Completed, [.. returns]);

    private static AcpOrder Back(string status, params (string Line, int Pieces)[] lines) =>
        Of(
            Placed with
            {
                Status = OrderStatus.Delivered,
                Fulfillments = [Parcel("ff_1") with { DeliveredAt = Day.AddDays(2) }],
            },
            new ReturnRequest
            {
                Id = new ReturnId("RT-ABCD2345"),
                OrderId = Placed.Id,
                Lines = [.. lines.Select(line => new ReturnLine(line.Line, line.Pieces))],
                Reason = "Too small",
                Refund = new Money(16204, Currency.Usd),
                RefundTo = "Visa ending in 4242",
                Status = status,
                CreatedAt = Day.AddDays(3),
            }
        );

    private static Fulfillment Parcel(string id, params string[] lines) =>
        new()
        {
            Id = id,
            Carrier = "UPS",
            TrackingNumber = "1Z999",
            TrackingUrl = "https://ups.example/1Z999",
            LineIds = [.. lines],
            ShippedAt = Day,
        };
}
