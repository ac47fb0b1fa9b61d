using System.Collections.Immutable;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Outbox;
using AcpAssistant.IntegrationTests.Acp;
using AcpAssistant.IntegrationTests.Conformance;
using AcpAssistant.IntegrationTests.Walk;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Operations;

/// <summary>Commands beside a running server hand their work to it; what they bring is there at once.</summary>
public sealed class HandOverTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_ingested_or_imported_beside_a_running_server_is_there_at_once()
    {
        await using var shop = await ShopHost.StartAsync(Cancellation, "--ACP:KnowledgeDirectory=");
        var article = _folder.Write(
            "kettle.md",
            "# Descaling a kettle\n\nDescale the kettle with citric acid every eight weeks."
        );

        var ingested = await Cli.RunAsync(Cancellation, "ingest", "--kind", "help", article, shop.DataSetting);

        ingested.ShouldEndWith(0).Output.ShouldContain("1 documents added");
        var answer = await new Shopper(shop.Http, "en").SayAsync("How often should I descale the kettle?");
        answer.Reply.ShouldContain("every eight weeks");
        answer.Citations.ShouldHaveSingleItem().Quote.ShouldContain("citric acid");

        WriteShop();
        var imported = await Cli.RunAsync(Cancellation, "import", "shop", _folder.Path, shop.DataSetting);

        imported.ShouldEndWith(0).Output.ShouldContain("1 products (1 variants)");
        (await shop.Get<ICatalog>().FindProductAsync(new ProductId("hot-pot"), Cancellation)).ShouldNotBeNull();
        var agent = new AcpAgent(shop.Http, shop.FirstStart.DemoAgentKey.ShouldNotBeNull());
        var session = await agent.CreateAsync(AcpAgent.Create("hot-pot-1", withAddress: false));
        session.Total("items_base_amount").ShouldBe(4900);
    }

    [Fact]
    public async Task Rows_imported_beside_a_running_server_are_sold_answered_about_and_changed_once()
    {
        await using var shop = await ShopHost.StartAsync(Cancellation, "--ACP:KnowledgeDirectory=");
        var rows = _folder.Write(
            "rows.csv",
            """
            id,title,price.amount,price.currency,stock,attributes.Capacity
            mug-1,Camp Mug,1250,usd,9,350 millilitres
            mug-2,Broken Mug,cheap,usd,9,
            """
        );

        var imported = await Cli.RunAsync(Cancellation, "import", "catalog", rows, shop.DataSetting);
        var again = await Cli.RunAsync(Cancellation, "import", "catalog", rows, shop.DataSetting);

        imported.ShouldEndWith(1).Output.ShouldContain("1 products (1 variants)");
        imported.Output.ShouldContain("rows.csv:3: 'price.amount'");
        again.ShouldEndWith(1).Output.ShouldContain("0 products (0 variants)");
        var answer = await new Shopper(shop.Http, "en").SayAsync("What is the capacity of the Camp Mug?");
        answer.Reply.ShouldContain("350 millilitres");
        var agent = new AcpAgent(shop.Http, shop.FirstStart.DemoAgentKey.ShouldNotBeNull());
        var session = await agent.CreateAsync(AcpAgent.Create("mug-1", withAddress: false));
        session.Total("items_base_amount").ShouldBe(1250);
    }

    [Fact]
    public async Task Migrate_beside_a_running_server_is_answered_by_it()
    {
        await using var shop = await ShopHost.StartAsync(Cancellation, "--ACP:KnowledgeDirectory=");

        var result = await Cli.RunAsync(Cancellation, "migrate", shop.DataSetting);

        result.ShouldEndWith(0).Output.ShouldContain("up to date");
    }

    [Fact]
    public async Task Deliveries_given_up_are_listed_and_sent_again_beside_a_running_server()
    {
        await using var shop = await ShopHost.StartAsync(
            Cancellation,
            "--ACP:KnowledgeDirectory=",
            "--ACP:Outbox:PollMilliseconds=60000"
        );
        const string receiver = "receiver-of-the-test";
        var outbox = shop.Get<IOutbox>();
        var message = new OutboxMessage("evt_dead", "test.happened", "CL-1", "{}", DateTimeOffset.UnixEpoch);
        await shop.Get<IOrderStore>()
            .SaveAsync(Samples.Order("CL-1"), new Dictionary<VariantId, int>(), [message], Cancellation);
        OutboxRoute route = new(
            receiver,
            ImmutableDictionary.CreateRange([KeyValuePair.Create(message.Topic, TimeSpan.Zero)])
        );
        await outbox.FanOutAsync([route], Cancellation);
        var now = TimeProvider.System.GetUtcNow();
        var claimed = (
            await outbox.ClaimAsync(receiver, 10, now, now.AddMinutes(1), Cancellation)
        ).ShouldHaveSingleItem();
        await outbox.GiveUpAsync(claimed, "HTTP 503", now, Cancellation);

        var listed = await Cli.RunAsync(Cancellation, "deliveries", "list", shop.DataSetting);
        var other = await Cli.RunAsync(
            Cancellation,
            "deliveries",
            "replay",
            "--message",
            "evt_other",
            shop.DataSetting
        );
        var sent = await Cli.RunAsync(Cancellation, "deliveries", "replay", "--consumer", receiver, shop.DataSetting);

        listed.ShouldEndWith(0).Output.ShouldContain("receiver-of-the-test evt_dead test.happened CL-1");
        listed.Output.ShouldContain("HTTP 503");
        other.ShouldEndWith(1);
        sent.ShouldEndWith(0).Output.ShouldContain("1 will be tried again");
        (await outbox.DeadLettersAsync(10, Cancellation)).ShouldBeEmpty();
    }

    private void WriteShop() =>
        _folder.Write(
            "products/pots.json",
            """
            [{"id":"hot-pot","title":"Hot Pot","category":"kitchen","description":"A pot.","currency":"usd",
              "attributes":{"Volume":"2 l"},
              "variants":[{"id":"hot-pot-1","title":"Red","options":{"color":"red"},"price":4900,"stock":3}]}]
            """
        );
}
