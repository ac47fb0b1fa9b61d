using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Fakes.Specification;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Webhooks;

/// <summary>What agents are told about their orders, profile by profile.</summary>
public sealed class OrderWebhookTests(WebhookShop shop) : IClassFixture<WebhookShop>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_order_and_its_way_are_told_in_full_and_in_order()
    {
        var order = await shop.BuyAsync(shop.First);
        await shop.AdvanceAsync(order, new OrderProgress.Processing());
        await shop.AdvanceAsync(
            order,
            new OrderProgress.Shipped("UPS", "1Z999", "https://ups.example/1Z999", TimeProvider.System.GetUtcNow())
        );

        var told = await shop.Inbox.WaitAsync("acp", 3, Stop, order);

        told.Select(webhook => webhook.Type).ShouldBe(["order_create", "order_update", "order_update"]);
        told.ShouldAllBe(webhook => webhook.IsSigned);
        told.Select(webhook => webhook.Id).Distinct().Count().ShouldBe(3);
        told.ShouldAllBe(webhook => webhook.Headers["Request-Id"] == webhook.Id);
        told.ShouldAllBe(webhook =>
            DateTimeOffset.Parse(webhook.Headers["Timestamp"], CultureInfo.InvariantCulture) <= webhook.At
        );
        var last = told[^1].Json["data"]!;
        last["type"]!.GetValue<string>().ShouldBe("order");
        last["status"]!.GetValue<string>().ShouldBe("shipped");
        last["line_items"]![0]!["quantity"]!["ordered"]!.GetValue<int>().ShouldBe(2);
        last["fulfillments"]![0]!["tracking_number"]!.GetValue<string>().ShouldBe("1Z999");
        await ShouldBeValidAsync("2026-04-17", told);
    }

    [Fact]
    public async Task A_cancellation_and_its_refund_are_told()
    {
        var order = await shop.BuyAsync(shop.First);
        await shop.CancelAsync(order);

        var told = await shop.Inbox.WaitAsync("acp", 3, Stop, order);

        var last = told[^1].Json["data"]!;
        last["status"]!.GetValue<string>().ShouldBe("canceled");
        last["adjustments"]!
            .AsArray()
            .Select(change => (string)change!["type"]! + " " + (string)change["status"]!)
            .ShouldBe(["cancellation completed", "refund completed"]);
        await ShouldBeValidAsync("2026-04-17", told);
        var older = (await shop.Inbox.WaitAsync("openai", 3, Stop, order))[^1].Json["data"]!;
        older["refunds"]![0]!["amount"]!.GetValue<long>().ShouldBePositive();
    }

    [Fact]
    public async Task OpenAIs_profile_has_its_names_its_header_and_the_older_order()
    {
        var order = await shop.BuyAsync(shop.First);
        await shop.AdvanceAsync(order, new OrderProgress.Processing());

        var told = await shop.Inbox.WaitAsync("openai", 2, Stop, order);

        told.Select(webhook => webhook.Type).ShouldBe(["order_created", "order_updated"]);
        told[0].Headers["Cairn_Lumen-Signature"].ShouldBe(Convert.ToHexStringLower(Hash(told[0].Body)));
        told[0].Json["data"]!
            .AsObject()
            .Select(field => field.Key)
            .ShouldBe(["type", "checkout_session_id", "permalink_url", "status", "refunds"]);
        if (SpecificationFiles.ArePresent)
        {
            (await WebhookSchema.DataProblemsAsync("2026-01-30", told[0].Body)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_custom_receiver_gets_its_own_names_header_and_encoding_and_both_secrets_sign()
    {
        var order = await shop.BuyAsync(shop.Second);

        var told = (await shop.Inbox.WaitAsync("custom", 1, Stop, order))[0];

        told.Type.ShouldBe("order.made");
        var parts = told.Headers["X-Shop-Signature"].Split(',');
        var payload = parts[0][2..] + "." + told.Body;
        parts[1].ShouldBe("v1=" + Base64Url.EncodeToString(Hash(payload)));
        parts[2].ShouldBe("v1=" + Base64Url.EncodeToString(Hash(payload, WebhookInbox.PreviousSecret)));
    }

    [Fact]
    public async Task Nobody_is_told_of_another_agents_order()
    {
        var firsts = await shop.BuyAsync(shop.First);
        var seconds = await shop.BuyAsync(shop.Second);

        await shop.Inbox.WaitAsync("acp", 1, Stop, firsts);
        await shop.Inbox.WaitAsync("openai", 1, Stop, firsts);
        await shop.Inbox.WaitAsync("custom", 1, Stop, seconds);
        // What comes later of the first order has passed every queue that the second one stands in.
        await shop.AdvanceAsync(seconds, new OrderProgress.Processing());
        await shop.Inbox.WaitAsync("custom", 2, Stop, seconds);

        shop.Inbox.All.ShouldNotContain(webhook =>
            webhook.Path == "custom" && webhook.OrderPage.EndsWith(firsts, StringComparison.Ordinal)
        );
        shop.Inbox.All.ShouldNotContain(webhook =>
            webhook.Path != "custom" && webhook.OrderPage.EndsWith(seconds, StringComparison.Ordinal)
        );
    }

    private static async Task ShouldBeValidAsync(string version, IEnumerable<ReceivedWebhook> told)
    {
        foreach (var webhook in told.Where(_ => SpecificationFiles.ArePresent))
        {
            (await WebhookSchema.ProblemsAsync(version, webhook.Body)).ShouldBeEmpty(webhook.Body);
        }
    }

    private static byte[] Hash(string text, string secret = WebhookInbox.Secret) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(text));
}
