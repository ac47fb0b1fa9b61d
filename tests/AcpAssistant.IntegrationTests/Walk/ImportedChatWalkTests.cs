using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Walk;

/// <summary>The whole path over the interfaces on imported sets alone.</summary>
public sealed class ImportedChatWalkTests : IClassFixture<ImportedShopOnSqlite>
{
    private readonly ShopHost _shop;

    public ImportedChatWalkTests(ImportedShopOnSqlite fixture)
    {
        Assert.SkipWhen(fixture.SkipReason is not null, fixture.SkipReason ?? "");
        _shop = fixture.Host;
    }

    [Fact]
    public async Task A_shopper_asks_buys_tracks_returns_and_reaches_a_person_without_the_demo_shop() =>
        await new ChatWalk(_shop, (await ReadAsync()).English(order: 0)).RunAsync();

    [Fact]
    public async Task The_other_manuals_answer_their_own_questions()
    {
        var asked = (await ReadAsync()).OtherQuestion;

        var turn = await new Shopper(_shop.Http, "en").SayAsync(asked.Question);

        turn.Citations.Select(source => source.DocumentId).ShouldContain(asked.Document, turn.Reply);
    }

    [Fact]
    public async Task An_imported_order_is_told_to_its_customer_alone()
    {
        var (number, email, items) = (await ReadAsync()).OrderOfSeveralItems;

        var stranger = await new Shopper(_shop.Http, "en").SayAsync(
            $"Where is my order {number}? My e-mail is ada@example.com"
        );
        var customer = await new Shopper(_shop.Http, "en").SayAsync(
            $"Where is my order {number}? My e-mail is {email}"
        );

        stranger.Identity.ShouldBe("anonymous");
        customer.Identity.ShouldBe("order", customer.Reply);
        foreach (var item in items)
        {
            customer.Reply.ShouldContain(item);
            stranger.Reply.ShouldNotContain(item);
        }
    }

    private static Task<ImportedWalks> ReadAsync() => ImportedWalks.ReadAsync(TestContext.Current.CancellationToken);
}
