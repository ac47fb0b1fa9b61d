using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Conversation;

public sealed class PurchaseTests
{
    [Fact]
    public async Task Two_of_the_blue_one_in_M_becomes_a_priced_confirmation_and_after_a_yes_a_checkout()
    {
        using var chat = await Shop();
        chat.ProductPage = "ridge";

        var offer = await chat.Say("I'll take two of the blue one in M");

        offer.Route.ShouldBe(ChatRoute.Purchase);
        offer.Confirmation.ShouldNotBeNull().Summary.ShouldContain("2 × **Ridge Jacket (blue, M)** at $120.00 each");
        offer.Confirmation.Summary.ShouldContain("$240.00");
        offer.Checkout.ShouldBeNull();

        var started = await chat.Say("yes please");

        var session = await Session(chat, started.Checkout.ShouldNotBeNull().SessionId);
        session
            .Lines.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                line => line.VariantId.Value.ShouldBe("ridge-blue-m"),
                line => line.Quantity.ShouldBe(2)
            );
        session.ConversationId.ShouldBe(chat.ConversationId);
        started.Checkout.Status.ShouldBe("not_ready_for_payment");
    }

    [Fact]
    public async Task Only_what_is_missing_is_asked_for()
    {
        using var chat = await Shop();

        var colour = await chat.Say("I want to buy the Ridge Jacket");
        var size = await chat.Say("black");
        var offer = await chat.Say("L");

        colour.Reply.ShouldContain("color");
        size.Reply.ShouldContain("size");
        size.Reply.ShouldContain("M, L");
        offer.Confirmation.ShouldNotBeNull().Summary.ShouldContain("1 × **Ridge Jacket (black, L)** at $110.00");
    }

    [Fact]
    public async Task In_French_with_words_for_numbers_and_colours()
    {
        using var chat = await Shop();
        chat.ProductPage = "ridge";

        var offer = await chat.Say("Je prends deux vestes noires en taille M");
        var started = await chat.Say("oui, merci");

        offer.Language.ShouldBe("fr");
        offer.Confirmation.ShouldNotBeNull().Summary.ShouldContain("2 × **Veste Ridge (noir, M)** à 110,00\u00A0$");
        started.Checkout.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_is_sold_out_is_not_offered_and_what_is_there_is_named()
    {
        using var chat = await Shop();
        chat.ProductPage = "ridge";

        var answer = await chat.Say("I'll take the blue one in L");

        answer.Confirmation.ShouldBeNull();
        answer.Reply.ShouldContain("sold out");
        answer.Reply.ShouldContain("color: blue, black");
    }

    [Fact]
    public async Task More_than_there_are_is_refused()
    {
        using var chat = await Shop();
        chat.ProductPage = "ridge";

        var answer = await chat.Say("I'll take seven of the blue ones in M");

        answer.Confirmation.ShouldBeNull();
        answer.Reply.ShouldContain("only 5");
    }

    [Fact]
    public async Task A_colour_it_does_not_come_in_is_said()
    {
        using var chat = await Shop();
        chat.ProductPage = "ridge";

        (await chat.Say("I'll take the purple one in M")).Reply.ShouldContain("doesn't come in purple");
    }

    [Fact]
    public async Task The_number_in_a_products_name_is_no_quantity()
    {
        using var chat = await Shop();

        var offer = await chat.Say("I'd like to buy the Camp Mug 350");

        offer.Confirmation.ShouldNotBeNull().Summary.ShouldContain("1 × **Camp Mug 350**");
    }

    [Fact]
    public async Task Adding_goes_on_with_the_open_cart()
    {
        using var chat = await Shop();
        await chat.Say("I'd like to buy the Camp Mug 350");
        await chat.Say("yes");

        var offer = await chat.Say("Please add the Ridge Jacket in black M to my cart too");
        var started = await chat.Say("yes");

        offer.Confirmation.ShouldNotBeNull().Summary.ShouldContain("Camp Mug 350");
        var session = await Session(chat, started.Checkout.ShouldNotBeNull().SessionId);
        session.Lines.Select(line => line.VariantId.Value).ShouldBe(["mug-1", "ridge-black-m"]);
    }

    [Theory]
    [InlineData("no thanks")]
    [InlineData("not now")]
    public async Task A_no_starts_nothing(string no)
    {
        using var chat = await Shop();
        await chat.Say("I'd like to buy the Camp Mug 350");

        var answer = await chat.Say(no);

        answer.Checkout.ShouldBeNull();
        answer.Confirmation.ShouldBeNull();
        answer.Actions.ShouldHaveSingleItem().Outcome.ShouldBe("declined");
    }

    [Fact]
    public async Task A_yes_with_a_condition_is_no_yes()
    {
        using var chat = await Shop();
        chat.ProductPage = "ridge";
        await chat.Say("I'll take the black one in M");

        var answer = await chat.Say("yes but in L");

        answer.Checkout.ShouldBeNull();
    }

    private static async Task<ChatDriver> Shop()
    {
        var chat = new ChatDriver();
        await chat.Add(Goods.Jacket, Goods.Mug);
        return chat;
    }

    private static async Task<CheckoutSession> Session(ChatDriver chat, string id) =>
        (
            await chat.Get<ICheckoutStarter>()
                .FindAsync(new SessionId(id), CheckoutOwner.Visitor(chat.Visitor), CancellationToken.None)
        ).ShouldNotBeNull();
}
