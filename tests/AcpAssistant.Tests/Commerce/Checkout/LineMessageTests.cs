using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce.Checkout;

/// <summary>What a session says of its lines, word for word, and where the limits lie.</summary>
public sealed class LineMessageTests
{
    [Fact]
    public void An_empty_cart_says_so() =>
        Only(SampleSessions.Created(TestShop.Create()))
            .ShouldBe(CheckoutMessage.Error("missing", "Nothing is in the cart.", "$.line_items"));

    [Fact]
    public void An_item_that_the_shop_does_not_have_is_named() =>
        Only(Created(new VariantId("nonsense"), 1))
            .ShouldBe(CheckoutMessage.Error("invalid", "Item 'nonsense' is not for sale.", "$.line_items[0]"));

    [Fact]
    public void An_item_that_is_sold_out_is_named() =>
        Only(Created(TestShop.Sold, 1))
            .ShouldBe(CheckoutMessage.Error("out_of_stock", "Last Year's Boots is out of stock.", "$.line_items[0]"));

    [Fact]
    public void The_last_piece_can_be_bought_and_not_one_more()
    {
        Created(TestShop.Socks, 3).Messages.ShouldBeEmpty();
        Only(Created(TestShop.Socks, 4))
            .ShouldBe(
                CheckoutMessage.Error("quantity_exceeded", "Only 3 of Wool Socks can be bought now.", "$.line_items[0]")
            );
    }

    [Fact]
    public void As_many_as_the_limit_can_be_bought_and_not_one_more()
    {
        var full = Created(TestShop.Strap, 99);

        full.Messages.ShouldBeEmpty();
        full.Status.ShouldBe(CheckoutStatus.ReadyForPayment);
        Only(Created(TestShop.Strap, 100))
            .ShouldBe(
                CheckoutMessage.Error(
                    "quantity_exceeded",
                    "At most 99 of Camera Strap can be bought at once.",
                    "$.line_items[0]"
                )
            );
    }

    [Fact]
    public void A_variant_without_a_name_is_called_as_its_product() =>
        Created(TestShop.Socks, 1).Lines.Single().Title.ShouldBe("Wool Socks");

    [Fact]
    public void A_price_other_than_the_one_shown_is_told_with_both() =>
        Only(SampleSessions.Created(TestShop.Create(new ItemRequest(TestShop.Jacket, 1) { SuggestedPrice = 11899 })))
            .ShouldBe(
                CheckoutMessage.Warning(
                    "price_change",
                    "The price of Rain Jacket – M is 119.00 USD, not 118.99 USD.",
                    "$.line_items[0]"
                )
            );

    [Fact]
    public void An_item_for_nothing_can_be_bought()
    {
        var session = Priced(new Money(0, Currency.Usd));

        session.Status.ShouldBe(CheckoutStatus.ReadyForPayment);
        session.Lines.Single().Title.ShouldBe("Wool Socks");
    }

    [Theory]
    [InlineData(-1, "usd")]
    [InlineData(1450, "eur")]
    public void A_price_that_can_not_be_asked_for_here_is_no_offer(long amount, string currency)
    {
        var session = Priced(new Money(amount, Currency.Parse(currency)));

        Only(session).Content.ShouldBe("Item 'socks' is not for sale.");
        session.Status.ShouldBe(CheckoutStatus.Incomplete);
        session.Lines.Single().UnitPrice.ShouldBe(0);
    }

    [Fact]
    public void A_line_whose_item_left_the_catalogue_keeps_its_name_and_takes_the_new_quantity()
    {
        var session = Created(TestShop.Jacket, 1);
        var facts = TestShop.FactsAt(TestShop.Monday, TestShop.Goods.RemoveAt(0));

        var changed = CheckoutDecider
            .Update(session, TestShop.Update() with { Items = [new ItemRequest(TestShop.Jacket, 2)] }, facts)
            .ShouldBeOfType<CheckoutDecision.Accept>()
            .Session;

        var line = changed.Lines.Single();
        line.Id.ShouldBe("li_1");
        line.Title.ShouldBe("Rain Jacket – M");
        line.UnitPrice.ShouldBe(11900);
        line.Quantity.ShouldBe(2);
        Only(changed)
            .ShouldBe(CheckoutMessage.Error("invalid", "Item 'jacket-blue-m' is not for sale.", "$.line_items[0]"));
        changed.Status.ShouldBe(CheckoutStatus.Incomplete);
    }

    private static CheckoutSession Created(VariantId item, int quantity) =>
        SampleSessions.Created(TestShop.Create(new ItemRequest(item, quantity)));

    private static CheckoutSession Priced(Money price)
    {
        var socks = TestShop.Goods.Single(good => good.Variants[0].Id == TestShop.Socks);
        var facts = TestShop.FactsAt(
            TestShop.Monday,
            socks with
            {
                Variants = [socks.Variants[0] with { Price = price }],
            }
        );
        return CheckoutDecider
            .Create(TestShop.Create(new ItemRequest(TestShop.Socks, 1)), new SessionId("cs_1"), facts)
            .ShouldBeOfType<CheckoutDecision.Accept>()
            .Session;
    }

    private static CheckoutMessage Only(CheckoutSession session) => session.Messages.ShouldHaveSingleItem();
}
