using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.IntegrationTests.Acp;
using AcpAssistant.IntegrationTests.Browser;
using AcpAssistant.IntegrationTests.Walk;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.PaymentPages;

/// <summary>A started shop whose pages lead back to it, an agent, and a buyer with a browser.</summary>
internal sealed class PayShop : IAsyncDisposable
{
    public const string Email = "mia@example.com";

    private PayShop(ShopHost host) => Host = host;

    public ShopHost Host { get; }

    public AcpAgent Agent => new(Host.Http, Host.FirstStart.DemoAgentKey!);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<PayShop> StartAsync(params string[] settings)
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        var host = await ShopHost.StartAsync(
            Stop,
            [
                "--ACP:KnowledgeDirectory=",
                "--ACP:Outbox:PollMilliseconds=100",
                "--urls",
                $"http://127.0.0.1:{port}",
                .. settings,
            ]
        );
        await host.Get<ICatalog>()
            .UpsertAsync(
                [
                    .. Goods.All.Select(good => good with { ImageUrl = null }),
                    Goods.Product(Scarce, "Last Lantern", 4500, 3),
                ],
                Stop
            );
        return new PayShop(host);
    }

    /// <summary>Three pieces are there.</summary>
    public const string Scarce = "last-lantern";

    /// <summary>The agent makes a session without address; its id and the link for the buyer.</summary>
    public async Task<(string Id, string Link)> SessionAsync(string? locale = null, string item = Goods.Shell)
    {
        var body = AcpAgent.Create(item, withAddress: false);
        if (locale is not null)
        {
            body = body.Replace(
                "\"capabilities\"",
                $"\"locale\":\"{locale}\",\"capabilities\"",
                StringComparison.Ordinal
            );
        }

        var created = (await Agent.CreateAsync(body)).ShouldBe(HttpStatusCode.Created);
        return (created.Id, created.Body["continue_url"]!.GetValue<string>());
    }

    /// <summary>What the agent reads.</summary>
    public async Task<string> StatusAsync(string id) =>
        (await Agent.FindAsync(id)).ShouldBe(HttpStatusCode.OK).Body["status"]!.GetValue<string>();

    /// <summary>Waits until the agent reads this status.</summary>
    public async Task ShouldBecomeAsync(string id, string status)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        over.CancelAfter(TimeSpan.FromSeconds(20));
        while (await StatusAsync(id) != status)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), over.Token);
        }
    }

    /// <summary>The session as stored.</summary>
    public async Task<CheckoutSession> ReadAsync(string id) =>
        (await Host.Get<HostedCheckout>().FindAsync(new SessionId(id), Stop)).ShouldNotBeNull();

    /// <summary>Reads the session's payment page anew at the provider.</summary>
    public Task LookAsync(string id) => Host.Get<HostedCheckout>().LookAsync(new SessionId(id), Stop);

    /// <summary>Waits for the mail of the order.</summary>
    public async Task MailShouldComeAsync(string orderId)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        over.CancelAfter(TimeSpan.FromSeconds(20));
        while (true)
        {
            var text = await Host.Http.GetStringAsync($"/api/mailbox?to={Uri.EscapeDataString(Email)}", over.Token);
            if (
                JsonNode.Parse(text)!["mails"]!
                    .AsArray()
                    .Any(mail => mail!.ToJsonString().Contains(orderId, StringComparison.Ordinal))
            )
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), over.Token);
        }
    }

    /// <summary>Fills the page's form and lets the shop tell delivery and total.</summary>
    public static async Task FillAsync(Visit visit)
    {
        foreach (
            var (field, value) in new[]
            {
                ("email", Email),
                ("name", "Mia Thompson"),
                ("line_one", "12 Long Trail Road"),
                ("postal_code", "05401"),
                ("city", "Burlington"),
                ("state", "VT"),
                ("phone", "+15550100"),
            }
        )
        {
            await visit.Page.Locator("#" + field).FillAsync(value);
        }

        await visit.Page.Locator("#country").SelectOptionAsync("US");
        await visit.Page.Locator("button[value=save]").ClickAsync();
        await PayButton(visit).WaitForAsync();
    }

    public static Microsoft.Playwright.ILocator PayButton(Visit visit) => visit.Page.Locator("button[value=pay]");

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
