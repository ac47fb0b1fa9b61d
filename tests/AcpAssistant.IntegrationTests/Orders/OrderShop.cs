using System.Text.Json.Nodes;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.IntegrationTests.Acp;
using AcpAssistant.IntegrationTests.Walk;
using Xunit;

namespace AcpAssistant.IntegrationTests.Orders;

/// <summary>A started shop that sells two things and mails without delay.</summary>
public sealed class OrderShop()
    : ShopFixture(
        postgreSql: false,
        "--ACP:KnowledgeDirectory=",
        "--ACP:Shop:BaseUrl=https://shop.example",
        "--ACP:Outbox:PollMilliseconds=100",
        "--ACP:Mails:SupportReplyMinutes=0"
    )
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal AcpAgent Agent => new(Host.Http, Host.FirstStart.DemoAgentKey!);

    /// <summary>Buys something; the order as the agent got it.</summary>
    internal async Task<JsonObject> BuyAsync(string email, string locale = "en-US")
    {
        var body = AcpAgent
            .Create(quantity: 2)
            .Replace("ada@example.com", email, StringComparison.Ordinal)
            .Replace("\"capabilities\"", $"\"locale\":\"{locale}\",\"capabilities\"", StringComparison.Ordinal);
        var session = await Agent.CreatedAsync(body);
        var completed = await Agent.CompleteAsync(session);
        return completed.Body["order"]!.AsObject();
    }

    /// <summary>An address of the shop as the test reaches it.</summary>
    internal string Here(string address) =>
        address.Replace("https://shop.example", Host.Address.ToString().TrimEnd('/'), StringComparison.Ordinal);

    /// <summary>Buys something; the order's permalink as the test reaches it.</summary>
    internal async Task<string> PermalinkAsync(string email) =>
        Here((await BuyAsync(email))["permalink_url"]!.GetValue<string>());

    /// <summary>The mails to an address, oldest first, once there are so many.</summary>
    internal async Task<IReadOnlyList<JsonObject>> MailsAsync(string to, int count)
    {
        while (true)
        {
            var text = await Host.Http.GetStringAsync($"/api/mailbox?to={Uri.EscapeDataString(to)}", Stop);
            var mails = JsonNode.Parse(text)!["mails"]!.AsArray();
            if (mails.Count >= count)
            {
                return [.. mails.Select(mail => mail!.AsObject()).Reverse()];
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), Stop);
        }
    }

    private protected override async Task FillAsync(ShopHost host) =>
        await host.Get<ICatalog>().UpsertAsync(Goods.All, CancellationToken.None);
}
