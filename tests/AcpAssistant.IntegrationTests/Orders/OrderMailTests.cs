using AcpAssistant.Assistant.Notifications;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Returns;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Orders;

/// <summary>The mails that follow an order, from the purchase over REST to the mailbox.</summary>
public sealed class OrderMailTests(OrderShop shop) : IClassFixture<OrderShop>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_purchase_is_confirmed_with_exact_totals_and_a_link_that_opens_the_order()
    {
        var order = await shop.BuyAsync("conf@example.com");

        var mail = (await shop.MailsAsync("conf@example.com", 1)).ShouldHaveSingleItem();

        var number = order["id"]!.GetValue<string>();
        mail["subject"]!.GetValue<string>().ShouldContain(number);
        var text = mail["text"]!.GetValue<string>();
        text.ShouldContain("2 × Ridge Shell");
        text.ShouldContain("$298.00");
        var total = order["totals"]!.AsArray().Single(each => each!["type"]!.GetValue<string>() == "total")!;
        text.ShouldContain($"Total: ${total["amount"]!.GetValue<long>() / 100m:F2}");
        text.ShouldContain("Tax: $21.6"); // 7.25 % of 298.00
        text.ShouldContain(order["permalink_url"]!.GetValue<string>() + "?key=");
        var stored = (await StoredAsync("conf@example.com")).ShouldHaveSingleItem();
        stored.Html!.ShouldContain("<html lang=\"en\">");
        stored.Html!.ShouldContain("$298.00");
    }

    [Fact]
    public async Task Who_bought_in_French_is_written_to_in_French()
    {
        await shop.BuyAsync("jeanne@example.com", "fr-FR");

        var mail = (await shop.MailsAsync("jeanne@example.com", 1)).ShouldHaveSingleItem();

        mail["subject"]!.GetValue<string>().ShouldStartWith("Votre commande");
        mail["text"]!.GetValue<string>().ShouldContain("/fr/orders/");
        mail["text"]!.GetValue<string>().ShouldContain("298,00");
    }

    [Fact]
    public async Task A_cancellation_and_its_refund_are_told_one_after_the_other()
    {
        const string email = "cancel@example.com";
        var id = await BoughtAsync(email);

        await shop.Host.Get<OrderService>().CancelAsync(id, Access(id, email), "too late", Stop);

        var mails = await shop.MailsAsync(email, 3);
        mails
            .Select(mail => mail["subject"]!.GetValue<string>())
            .ShouldBe([
                $"Your order {id} at Cairn & Lumen",
                $"Your order {id} is canceled",
                $"Refund for your order {id}",
            ]);
        var order = (await shop.Host.Get<IOrderStore>().FindForShopAsync(id, Stop))!;
        mails[2]["text"]!.GetValue<string>().ShouldContain($"${order.TotalAmount / 100m:F2}");
    }

    [Fact]
    public async Task An_accepted_return_is_told_with_its_number_and_what_to_do()
    {
        const string email = "back@example.com";
        var id = await BoughtAsync(email);
        var orders = shop.Host.Get<OrderService>();
        var now = TimeProvider.System.GetUtcNow();
        await orders.AdvanceAsync(id, new OrderProgress.Processing(), Stop);
        await orders.AdvanceAsync(id, new OrderProgress.Shipped("UPS", "1Z", TrackingUrl: null, now), Stop);
        await orders.AdvanceAsync(id, new OrderProgress.Delivered(now), Stop);

        var result = await shop
            .Host.Get<ReturnService>()
            .RequestAsync(id, Access(id, email), [new ReturnLine("li_1", 1)], "too small", "confirmation", Stop);

        var number = result.ShouldBeOfType<ReturnResult.Requested>().Return.Id.Value;
        var mail = (await shop.MailsAsync(email, 2))[1];
        mail["subject"]!.GetValue<string>().ShouldContain(number);
        var text = mail["text"]!.GetValue<string>();
        text.ShouldContain("1 × Ridge Shell");
        text.ShouldContain($"write the return number {number} on the parcel");
        text.ShouldContain("/help/returns-policy");
        text.ShouldContain("$159.80"); // 149.00 and its share of the tax
    }

    private async Task<OrderId> BoughtAsync(string email) =>
        new((await shop.BuyAsync(email))["id"]!.GetValue<string>());

    private static OrderAccess.One Access(OrderId id, string email) => new(id, EmailAddress.Parse(email));

    private Task<IReadOnlyList<Mail>> StoredAsync(string email) =>
        shop.Host.Get<IMailbox>().ListAsync(EmailAddress.Parse(email), 100, Stop);
}
