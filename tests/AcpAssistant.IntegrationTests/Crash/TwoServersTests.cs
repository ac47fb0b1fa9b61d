using System.Net;
using AcpAssistant.IntegrationTests.Acp;
using AcpAssistant.IntegrationTests.Databases;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Crash;

/// <summary>A hundred equal requests to pay at the same moment: one charge and one order, whichever server they reach.</summary>
public sealed class TwoServersTests
{
    private const int AtOnce = 100;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hundred_equal_completes_are_one_charge_and_one_order_on_sqlite()
    {
        await using var shop = await CrashShop.CreateAsync(postgreSql: false, Cancellation);
        await shop.StartAsync(Cancellation);

        await ShouldSellOnceAsync(shop, [shop.Address]);
    }

    [Fact]
    public async Task A_hundred_equal_completes_are_one_charge_and_one_order_on_two_servers_with_one_postgresql()
    {
        Assert.SkipWhen(PostgreSqlServer.SkipReason is not null, PostgreSqlServer.SkipReason ?? "");
        await using var shop = await CrashShop.CreateAsync(postgreSql: true, Cancellation);
        await shop.StartAsync(Cancellation);

        await ShouldSellOnceAsync(shop, [shop.Address, await shop.StartSecondAsync(Cancellation)]);
    }

    private static async Task ShouldSellOnceAsync(CrashShop shop, IReadOnlyList<Uri> servers)
    {
        var clients = servers.Select(server => new HttpClient { BaseAddress = server }).ToList();
        var agents = clients.ConvertAll(http => new AcpAgent(http, CrashShop.AgentKey));
        try
        {
            await ShouldSellOnceAsync(shop, agents, _ => "the-one-key");
            await ShouldSellOnceAsync(shop, agents, number => $"key-{number}");
        }
        finally
        {
            clients.ForEach(http => http.Dispose());
        }
    }

    private static async Task ShouldSellOnceAsync(CrashShop shop, List<AcpAgent> agents, Func<int, string> keyOf)
    {
        var before = shop.Stripe.Captures;
        var id = await agents[0].CreatedAsync(AcpAgent.Create(CrashShop.Item));
        var token = shop.Stripe.Grant(1_000_000, "usd", TimeProvider.System.GetUtcNow().AddHours(1));

        var replies = await Task.WhenAll(
            Enumerable
                .Range(0, AtOnce)
                .Select(number =>
                    agents[number % agents.Count].CompleteAsync(id, AcpAgent.Pay(token), $"{id}-{keyOf(number)}")
                )
        );

        (shop.Stripe.Captures - before).ShouldBe(1);
        replies.ShouldAllBe(reply =>
            reply.Status == HttpStatusCode.OK
            || reply.Status == HttpStatusCode.Conflict
            || reply.Status == HttpStatusCode.MethodNotAllowed
        );
        var orders = await Task.WhenAll(agents.Select(agent => agent.FindAsync(id)));
        orders.ShouldAllBe(reply => reply.SessionStatus == "completed");
        orders
            .Concat(replies.Where(reply => reply.Status == HttpStatusCode.OK))
            .Select(reply => (string?)reply.Body["order"]?["id"])
            .Distinct(StringComparer.Ordinal)
            .ShouldHaveSingleItem()
            .ShouldNotBeNull();
    }
}
