using AcpAssistant.Adapters.Notifications.Webhooks;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Outbox;
using AcpAssistant.IntegrationTests.Operations;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Webhooks;

/// <summary>Receivers that are down, slow, refusing or hostile. Answers are played to one receiver at a time: orders of the second agent.</summary>
public sealed class WebhookTroubleTests(WebhookShop shop) : IClassFixture<WebhookShop>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task While_it_fails_the_first_event_is_repeated_and_no_later_one_overtakes_it(int status)
    {
        shop.Inbox.AnswerNext(status, status);
        var order = await shop.BuyAsync(shop.Second);
        await shop.AdvanceAsync(order, new OrderProgress.Processing());

        var told = await shop.Inbox.WaitAsync("custom", 4, Stop, order);

        told.Select(webhook => webhook.Type).ShouldBe(["order.made", "order.made", "order.made", "order.changed"]);
        told.Take(3).Select(webhook => webhook.Id).Distinct().Count().ShouldBe(1);
        told[3].Id.ShouldNotBe(told[0].Id);
    }

    [Fact]
    public async Task One_that_does_not_answer_in_time_gets_it_again_under_the_same_id()
    {
        shop.Inbox.AnswerNext(http => Task.Delay(TimeSpan.FromSeconds(30), http.RequestAborted));
        var order = await shop.BuyAsync(shop.Second);

        var told = await shop.Inbox.WaitAsync("custom", 2, Stop, order);

        told[1].Id.ShouldBe(told[0].Id);
        told[1].Body.ShouldBe(told[0].Body);
        (told[1].At - told[0].At).ShouldBeGreaterThan(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_wish_to_be_left_alone_is_respected()
    {
        shop.Inbox.AnswerNext(http =>
        {
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            http.Response.Headers.RetryAfter = "3";
            return Task.CompletedTask;
        });
        var order = await shop.BuyAsync(shop.Second);

        var told = await shop.Inbox.WaitAsync("custom", 2, Stop, order);

        (told[1].At - told[0].At).ShouldBeGreaterThan(TimeSpan.FromSeconds(2.9));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        shop.Inbox.AnswerNext(http =>
        {
            http.Response.Redirect("/elsewhere", permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        });
        var order = await shop.BuyAsync(shop.Second);

        await shop.Inbox.WaitAsync("custom", 2, Stop, order);

        shop.Inbox.All.ShouldNotContain(webhook => webhook.Path == "elsewhere");
    }

    [Theory]
    [InlineData(400)]
    [InlineData(410)]
    [InlineData(413)]
    [InlineData(422)]
    public async Task What_is_refused_for_good_is_a_dead_letter_at_once_and_is_sent_again_when_a_person_wants_it(
        int status
    )
    {
        shop.Inbox.AnswerNext(http =>
        {
            http.Response.StatusCode = status;
            return http.Response.WriteAsync("""{"type":"invalid_request","code":"no_such_order","message":"No."}""");
        });
        var order = await shop.BuyAsync(shop.Second);

        var letter = await DeadLetterAsync(order);
        letter.Delivery.Attempt.ShouldBe(1);
        letter.Error.ShouldBe($"HTTP {status} (no_such_order).");
        var listed = await Cli.RunAsync(Stop, "deliveries", "list", shop.Host.DataSetting);
        listed.ShouldEndWith(0).Output.ShouldContain($"webhook-custom {letter.Delivery.Message.Id}");

        var sent = await Cli.RunAsync(
            Stop,
            "deliveries",
            "replay",
            "--message",
            letter.Delivery.Message.Id,
            shop.Host.DataSetting
        );

        sent.ShouldEndWith(0);
        var told = await shop.Inbox.WaitAsync("custom", 2, Stop, order);
        told[1].Id.ShouldBe(told[0].Id);
    }

    [Fact]
    public async Task An_answer_without_end_is_not_read()
    {
        shop.Inbox.AnswerNext(async http =>
        {
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            while (!http.RequestAborted.IsCancellationRequested)
            {
                await http.Response.WriteAsync(new string('x', 4096), http.RequestAborted);
            }
        });
        var order = await shop.BuyAsync(shop.Second);

        var told = await shop.Inbox.WaitAsync("custom", 2, Stop, order);

        told[1].Id.ShouldBe(told[0].Id);
    }

    [Fact]
    public async Task A_name_that_leads_to_this_machine_is_not_connected_to()
    {
        using var handler = new SocketsHttpHandler { ConnectCallback = PublicAddresses.ConnectAsync };
        using var client = new HttpClient(handler);
        var port = new Uri(shop.Inbox.Address).Port;

        var failure = await Should.ThrowAsync<HttpRequestException>(
            client.PostAsync(new Uri($"http://localhost:{port}/inside"), null, Stop)
        );

        failure.ToString().ShouldContain("no public address");
        shop.Inbox.All.ShouldNotContain(webhook => webhook.Path == "inside");
    }

    private async Task<DeadLetter> DeadLetterAsync(string order)
    {
        while (true)
        {
            var letters = await shop.Host.Get<IOutbox>().DeadLettersAsync(100, Stop);
            if (letters.FirstOrDefault(letter => letter.Delivery.Message.Key == order) is { } found)
            {
                return found;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), Stop);
        }
    }
}
