using AcpAssistant.IntegrationTests.Acp;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Walk;

/// <summary>The whole path through the demo shop over its interfaces.</summary>
public abstract class DemoChatWalkTests
{
    private readonly ShopFixture shop;

    protected DemoChatWalkTests(ShopFixture shop)
    {
        Assert.SkipWhen(shop.SkipReason is not null, shop.SkipReason ?? "");
        this.shop = shop;
    }

    [Fact]
    public Task A_shopper_asks_buys_tracks_returns_and_reaches_a_person_in_English() => WalkAsync(DemoWalks.English());

    [Fact]
    public Task A_shopper_asks_buys_tracks_returns_and_reaches_a_person_in_French() => WalkAsync(DemoWalks.French);

    [Fact]
    public async Task The_buyer_of_an_order_that_an_agent_placed_finds_it_in_the_chat()
    {
        var agent = new AcpAgent(shop.Host.Http, shop.Host.FirstStart.DemoAgentKey.ShouldNotBeNull());
        var id = await agent.CreatedAsync(AcpAgent.Create("CL-RMT-BLU-L", 2, withAddress: false));
        var ready = await agent.UpdateAsync(
            id,
            $$"""{"buyer":{{AcpAgent.Buyer}},"fulfillment_details":{"address":{{AcpAgent.Address}} } }"""
        );
        ready.SessionStatus.ShouldBe("ready_for_payment", ready.Text);
        var completed = await agent.CompleteAsync(id);
        completed.SessionStatus.ShouldBe("completed", completed.Text);
        var order = completed.Body["order"]!["id"]!.GetValue<string>();

        var shopper = new Shopper(shop.Host.Http, "en");
        var status = await shopper.SayAsync($"Where is my order {order}? My e-mail is ada@example.com");

        status.Identity.ShouldBe("order", status.Reply);
        status.Route.ShouldBe("track_order");
        status.Reply.ShouldContain(order);
        status.Reply.ShouldContain("Ridge Merino T-Shirt");
    }

    private Task WalkAsync(WalkWords words) => new ChatWalk(shop.Host, words).RunAsync();

    public sealed class OnSqlite(DemoShopOnSqlite shop) : DemoChatWalkTests(shop), IClassFixture<DemoShopOnSqlite>;

    public sealed class OnPostgreSql(DemoShopOnPostgreSql shop)
        : DemoChatWalkTests(shop),
            IClassFixture<DemoShopOnPostgreSql>;
}
