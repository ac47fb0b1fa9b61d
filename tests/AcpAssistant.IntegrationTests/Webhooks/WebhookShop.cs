using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.IntegrationTests.Acp;
using AcpAssistant.IntegrationTests.Walk;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Webhooks;

/// <summary>A started shop with two agents and a receiver of every profile: acp and openai for the first, custom for the second.</summary>
public sealed class WebhookShop : IAsyncLifetime
{
    private const string FirstKey = "key-of-the-first-agent-0123456789";
    private const string SecondKey = "key-of-the-second-agent-0123456789";

    internal WebhookInbox Inbox { get; private set; } = null!;

    internal ShopHost Host { get; private set; } = null!;

    internal AcpAgent First => new(Host.Http, FirstKey);

    internal AcpAgent Second => new(Host.Http, SecondKey);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Inbox = await WebhookInbox.StartAsync();
        Host = await ShopHost.StartAsync(
            CancellationToken.None,
            [
                "--ACP:KnowledgeDirectory=",
                "--ACP:Shop:BaseUrl=https://shop.example",
                "--ACP:RateLimits:AcpPerMinute=0",
                "--ACP:Outbox:PollMilliseconds=100",
                "--ACP:Outbox:FirstRetrySeconds=1",
                "--ACP:Mails:Orders=false",
                "--ACP:Agents:0:Name=first",
                "--ACP:Agents:0:Key=" + FirstKey,
                "--ACP:Agents:1:Name=second",
                "--ACP:Agents:1:Key=" + SecondKey,
                .. Receiver(0, "first", "acp"),
                .. Receiver(1, "first", "openai"),
                .. Receiver(2, "second", "custom"),
                "--ACP:Webhooks:2:HeaderName=X-Shop-Signature",
                "--ACP:Webhooks:2:Encoding=base64url",
                "--ACP:Webhooks:2:PreviousSecret=" + WebhookInbox.PreviousSecret,
                "--ACP:Webhooks:2:CreatedEvent=order.made",
                "--ACP:Webhooks:2:UpdatedEvent=order.changed",
                "--ACP:Webhooks:2:ApiVersion=2025-12-12",
            ]
        );
        await Host.Get<ICatalog>().UpsertAsync(Goods.All, CancellationToken.None);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Inbox.DisposeAsync();
    }

    /// <summary>Buys something; the order's number.</summary>
    internal async Task<string> BuyAsync(AcpAgent agent)
    {
        var session = await agent.CreatedAsync(AcpAgent.Create(quantity: 2));
        return (await agent.CompleteAsync(session)).Body["order"]!["id"]!.GetValue<string>();
    }

    internal async Task AdvanceAsync(string order, OrderProgress progress) =>
        (
            await Host.Get<OrderService>().AdvanceAsync(new OrderId(order), progress, Stop)
        ).ShouldBeOfType<OrderResult.Changed>();

    internal async Task CancelAsync(string order) =>
        (
            await Host.Get<OrderService>()
                .CancelAsync(
                    new OrderId(order),
                    new OrderAccess.Account(EmailAddress.Parse("ada@example.com")),
                    "Too late",
                    Stop
                )
        ).ShouldBeOfType<OrderResult.Changed>();

    private string[] Receiver(int index, string agent, string profile) =>
        [
            $"--ACP:Webhooks:{index}:Name={profile}",
            $"--ACP:Webhooks:{index}:Agent={agent}",
            $"--ACP:Webhooks:{index}:Url={Inbox.Address}/{profile}",
            $"--ACP:Webhooks:{index}:Secret={WebhookInbox.Secret}",
            $"--ACP:Webhooks:{index}:Profile={profile}",
            $"--ACP:Webhooks:{index}:TimeoutSeconds=1",
        ];
}
