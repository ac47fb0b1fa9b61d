using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Conversation;

public sealed class ProductAnswerTests
{
    [Fact]
    public async Task A_fact_answers_with_its_exact_words()
    {
        using var chat = await Shop();
        chat.ProductPage = "ridge";

        var answer = await chat.Say("How do I wash it?");

        answer.Abstained.ShouldBeFalse();
        answer.Citations.ShouldHaveSingleItem().Quote.ShouldBe("Care: Machine wash at 30 °C, do not tumble dry");
        answer.Reply.ShouldContain("[1]");
        answer.Products.ShouldHaveSingleItem().Price.Amount.ShouldBe(11_000);
    }

    [Fact]
    public async Task A_neighbouring_fact_is_not_an_answer()
    {
        using var chat = await Shop();
        chat.ProductPage = "ridge";

        var answer = await chat.Say("Does it shrink in the wash?");

        answer.Abstained.ShouldBeTrue();
    }

    [Fact]
    public async Task In_French_the_French_fact_answers()
    {
        using var chat = await Shop();
        chat.ProductPage = "ridge";

        var answer = await chat.Say("Est-ce que la veste passe à la machine ?");

        answer.Language.ShouldBe("fr");
        answer.Citations.ShouldHaveSingleItem().Quote.ShouldContain("Lavable en machine");
    }

    [Fact]
    public async Task What_the_facts_do_not_say_is_not_answered()
    {
        using var chat = await Shop();
        chat.ProductPage = "ridge";

        var answer = await chat.Say("Is it fireproof?");

        answer.Abstained.ShouldBeTrue();
        answer.Citations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Price_and_stock_come_from_the_catalogue_of_this_moment()
    {
        using var chat = await Shop();
        chat.ProductPage = "ridge";

        (await chat.Say("How much is it?")).Reply.ShouldBe(
            "Ridge Jacket costs $110.00 to $120.00, depending on the version."
        );
        (await chat.Say("Do you have it in blue L?")).Reply.ShouldContain("sold out");
        (await chat.Say("Is it available in black L?")).Reply.ShouldBe(
            "Yes, Ridge Jacket (black, L) is in stock; only 2 are left."
        );
        await chat.Add(
            Goods.Jacket with
            {
                Variants = [Goods.Jacket.Variants[0] with { Price = new(9_900, AcpAssistant.Commerce.Currency.Usd) }],
            }
        );
        (await chat.Say("How much is it now?")).Reply.ShouldBe("Ridge Jacket costs $99.00.");
    }

    [Theory]
    [InlineData("Does it fit my Sony A7 III?", "Yes,", false)]
    [InlineData("Does it fit a Canon EF camera?", "No,", false)]
    [InlineData("Does it fit my Leica M10?", "doesn't name the Leica M10", true)]
    [InlineData("Does it fit my Sony A7?", "doesn't name the Sony A7", true)]
    public async Task Fit_is_a_yes_or_no_only_when_a_fact_names_the_camera(
        string question,
        string opener,
        bool abstained
    )
    {
        using var chat = await Shop();
        chat.Knowledge.Fact(
            "lens",
            "Lumen 35",
            "Compatible cameras",
            "Sony A7 III, A7 IV, A6700. On A6400 bodies stabilisation does not work."
        );
        chat.Knowledge.Fact("lens", "Lumen 35", "Does not fit", "Does not fit Canon EF or Nikon Z.");
        await chat.Add(
            Goods.Mug with
            {
                Id = new("lens"),
                Title = "Lumen 35",
                Variants = [Goods.Mug.Variants[0] with { Id = new("lens-1") }],
            }
        );
        chat.ProductPage = "lens";

        var answer = await chat.Say(question);

        answer.Reply.ShouldContain(opener);
        answer.Abstained.ShouldBe(abstained);
        answer.Citations.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Another_camera_is_asked_for_in_few_words()
    {
        using var chat = await Shop();
        chat.Knowledge.Fact("lens", "Lumen 35", "Compatible cameras", "Sony A7 III, A7 IV.");
        await chat.Add(
            Goods.Mug with
            {
                Id = new("lens"),
                Title = "Lumen 35",
                Variants = [Goods.Mug.Variants[0] with { Id = new("lens-1") }],
            }
        );
        chat.ProductPage = "lens";
        await chat.Say("Does it fit my Sony A7 III?");

        (await chat.Say("And what about the Sony A7 IV?")).Reply.ShouldStartWith("Yes,");
    }

    [Fact]
    public async Task When_several_products_fit_the_assistant_asks_and_then_answers_the_first_question()
    {
        using var chat = await Shop();
        await chat.Add(
            Goods.Jacket with
            {
                Id = new("ridge-w"),
                Title = "Ridge Jacket Women",
                Variants = [Goods.Mug.Variants[0] with { Id = new("w-1") }],
            }
        );
        chat.Knowledge.Fact("ridge-w", "Ridge Jacket Women", "Care", "Hand wash only");

        var which = await chat.Say("How do I wash the Ridge Jacket?");
        var answer = await chat.Say("the women one");

        which.Reply.ShouldContain("Which one do you mean?");
        which.Reply.ShouldContain("Ridge Jacket Women");
        answer.Citations.ShouldHaveSingleItem().Quote.ShouldContain("Hand wash only");
    }

    [Fact]
    public async Task Past_tickets_are_never_told_to_customers()
    {
        using var chat = await Shop();
        chat.Knowledge.Ticket(
            "ticket-7",
            "Voucher for Anna",
            "Anna Berg of Lyon got a voucher code SORRY20 for her late parcel."
        );

        var answer = await chat.Say("What voucher code did Anna Berg of Lyon get for her late parcel?");

        answer.Reply.ShouldNotContain("SORRY20");
        answer.Citations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_questions_without_an_answer_bring_the_offer_of_a_person()
    {
        using var chat = await Shop();

        var first = await chat.Say("What is the boiling point of tungsten?");
        var second = await chat.Say("What is the boiling point of osmium then?");
        var accepted = await chat.Say("yes please");

        first.Reply.ShouldNotContain("pass this on");
        second.Reply.ShouldContain("Would you like me to pass this on to a person");
        accepted.Handoff.ShouldNotBeNull().Reason.ShouldBe("low_confidence");
    }

    private static async Task<ChatDriver> Shop()
    {
        var chat = new ChatDriver();
        await chat.Add(Goods.Jacket, Goods.Mug);
        chat.Knowledge.Fact("ridge", "Ridge Jacket", "Care", "Machine wash at 30 °C, do not tumble dry")
            .Fact("ridge", "Ridge Jacket", "Water column", "10,000 mm")
            .Fact("ridge", "Veste Ridge", "Entretien", "Lavable en machine à 30 °C", "fr")
            .Help(
                "returns",
                "Returns policy",
                "You can return an item within 30 days of delivery. Final-sale items cannot be returned.",
                heading: "How long you have"
            );
        return chat;
    }
}
