using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Fakes.Models;
using AcpAssistant.Fakes.Payments;
using AcpAssistant.IntegrationTests.Acp;
using AcpAssistant.IntegrationTests.Walk;
using Shouldly;
using Stripe;
using Xunit;

namespace AcpAssistant.IntegrationTests.Operations;

/// <summary>Refunds and disputes that people make at Stripe, told by its events and read anew from it.</summary>
public sealed class StripeChangesTests : IAsyncLifetime
{
    private const string Secret = "whsec_0123456789abcdef";

    private readonly FakeStripe _stripe = new(TimeProvider.System);
    private readonly LoopbackEndpoint _endpoint;
    private ShopHost _shop = null!;

    public StripeChangesTests() => _endpoint = LoopbackEndpoint.Start(_stripe);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private AcpAgent Agent => new(_shop.Http, _shop.FirstStart.DemoAgentKey!);

    public async ValueTask InitializeAsync() =>
        _shop = await ShopHost.StartAsync(
            Stop,
            "--ACP:Stripe:ApiKey=sk_test_123",
            $"--ACP:Stripe:WebhookSecret={Secret}",
            $"--ACP:Stripe:ApiBase={_endpoint.Address}",
            "--ACP:Outbox:PollMilliseconds=100"
        );

    public async ValueTask DisposeAsync()
    {
        await _shop.DisposeAsync();
        _endpoint.Dispose();
        _stripe.Dispose();
    }

    [Fact]
    public async Task A_refund_by_hand_is_in_the_order_once_however_often_it_is_told()
    {
        var (order, payment) = await BuyAsync();
        var refund = _stripe.RefundByHand(payment, 1000);

        await TellAsync("evt_1", "charge.refunded", "charge", "ch_1", payment);
        await TellAsync("evt_1", "charge.refunded", "charge", "ch_1", payment);
        await TellAsync("evt_2", "refund.created", "refund", refund, payment);
        _stripe.RefundByHand(payment, 500, "pending");
        await TellAsync("evt_3", "refund.created", "refund", "re_2", payment);

        var told = await WaitAsync(order, changes => changes.Count == 2);
        told["adjustments"]!
            .AsArray()
            .Select(change => $"{change!["type"]} {change["status"]} {change["amount"]}")
            .ShouldBe(["refund completed 1000", "refund pending 500"]);
        told["totals"]!.AsArray().Single(total => (string)total!["type"]! == "amount_refunded")!["amount"]!
            .GetValue<long>()
            .ShouldBe(1000);
    }

    [Fact]
    public async Task A_dispute_is_told_and_so_is_its_end()
    {
        var (order, payment) = await BuyAsync();
        _stripe.Change("dp_1", "needs_response", payment, 1000);
        await TellAsync("evt_1", "charge.dispute.created", "dispute", "dp_1", payment);
        var open = await WaitAsync(order, changes => changes.Count == 1);

        _stripe.Change("dp_1", "lost");
        await TellAsync("evt_2", "charge.dispute.closed", "dispute", "dp_1", payment);
        var closed = await WaitAsync(order, changes => (string)changes[0]!["status"]! == "completed");

        open["adjustments"]![0]!["type"]!.GetValue<string>().ShouldBe("dispute");
        open["adjustments"]![0]!["status"]!.GetValue<string>().ShouldBe("pending");
        closed["adjustments"]![0]!["id"]!.GetValue<string>().ShouldBe((string)open["adjustments"]![0]!["id"]!);
    }

    [Fact]
    public async Task Our_own_refund_told_back_by_stripe_is_not_written_twice()
    {
        var (order, payment) = await BuyAsync();
        await _shop
            .Get<OrderService>()
            .CancelAsync(
                new OrderId(order),
                new OrderAccess.Account(EmailAddress.Parse("ada@example.com")),
                "Too late",
                Stop
            );
        await TellAsync("evt_1", "charge.refunded", "charge", "ch_1", payment);
        _stripe.Change("dp_2", "won", payment, 1);
        await TellAsync("evt_2", "charge.dispute.closed", "dispute", "dp_2", payment);

        var told = await WaitAsync(order, changes => changes.Any(change => (string)change!["type"]! == "dispute"));

        told["adjustments"]!
            .AsArray()
            .Select(change => (string)change!["type"]!)
            .Order(StringComparer.Ordinal)
            .ShouldBe(["cancellation", "dispute", "refund"]);
    }

    private async Task<(string Order, string Payment)> BuyAsync()
    {
        var session = await Agent.CreatedAsync(AcpAgent.Create("CL-RMT-BLU-M"));
        var token = _stripe.Grant(100_000, "usd", TimeProvider.System.GetUtcNow().AddHours(1));
        var completed = (await Agent.CompleteAsync(session, AcpAgent.Pay(token))).ShouldBe(HttpStatusCode.OK);
        var id = completed.Body["order"]!["id"]!.GetValue<string>();
        var order = await _shop.Get<IOrderStore>().FindForShopAsync(new OrderId(id), Stop);
        return (id, order!.Payments[0].Reference);
    }

    private async Task<JsonObject> WaitAsync(string order, Predicate<JsonArray> isThere)
    {
        while (true)
        {
            var reply = await Agent.SendAsync(HttpMethod.Get, "/orders/" + order, null, null);
            if (isThere(reply.Body["adjustments"]!.AsArray()))
            {
                return reply.Body;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), Stop);
        }
    }

    private async Task TellAsync(string id, string type, string kind, string objectId, string payment)
    {
        var body = new JsonObject
        {
            ["id"] = id,
            ["object"] = "event",
            ["type"] = type,
            ["livemode"] = false,
            ["data"] = new JsonObject
            {
                ["object"] = new JsonObject
                {
                    ["id"] = objectId,
                    ["object"] = kind,
                    ["payment_intent"] = payment,
                },
            },
        }.ToJsonString();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/stripe");
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.TryAddWithoutValidation(
            "Stripe-Signature",
            EventUtility.GenerateSignatureHeader(body, Secret, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds())
        );
        using var answer = await _shop.Http.SendAsync(request, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
