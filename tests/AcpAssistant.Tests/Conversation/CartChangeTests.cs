using AcpAssistant.Assistant.Conversation;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Conversation;

public sealed class CartChangeTests
{
    [Fact]
    public async Task Several_lines_in_one_message_make_one_cart()
    {
        using var chat = await Shop();

        var offer = await chat.Say("I'd like two Ridge Jackets in blue M and one Camp Mug 350");

        var summary = offer.Confirmation.ShouldNotBeNull().Summary;
        summary.ShouldContain("2 × **Ridge Jacket (blue, M)** at $120.00 each");
        summary.ShouldContain("1 × **Camp Mug 350** at $15.00\n");
        summary.ShouldContain("$255.00");
    }

    [Fact]
    public async Task A_line_without_a_name_takes_that_of_the_next()
    {
        using var chat = await Shop();

        var offer = await chat.Say("I'll take two blue M and one black L ridge jacket");

        offer.Confirmation.ShouldNotBeNull().Summary.ShouldContain("2 × **Ridge Jacket (blue, M)**");
        offer.Confirmation.Summary.ShouldContain("1 × **Ridge Jacket (black, L)**");
    }

    [Fact]
    public async Task Each_open_line_is_asked_for_and_none_is_lost()
    {
        using var chat = await Shop();

        var first = await chat.Say("I'll take a Camp Mug 350 and a Ridge Jacket in black");
        var offer = await chat.Say("M");

        first.Reply.ShouldContain("size");
        offer.Confirmation.ShouldNotBeNull().Summary.ShouldContain("1 × **Camp Mug 350**");
        offer.Confirmation.Summary.ShouldContain("1 × **Ridge Jacket (black, M)**");
    }

    [Theory]
    [InlineData("actually make it three", "3 × **Ridge Jacket (black, M)**")]
    [InlineData("yes but in L", "1 × **Ridge Jacket (black, L)**")]
    [InlineData("the blue one instead", "1 × **Ridge Jacket (blue, M)**")]
    [InlineData("finalement deux", "2 × **Ridge Jacket (black, M)**")]
    public async Task A_change_of_mind_puts_the_changed_cart_before_the_person(string change, string expected)
    {
        using var chat = await Shop();
        await chat.Say("I want to buy the Ridge Jacket in black, M");
        chat.Locale = "en";

        var changed = await chat.Say(change);

        changed.Checkout.ShouldBeNull();
        changed
            .Confirmation.ShouldNotBeNull()
            .Summary.ShouldContain(
                expected
                    .Replace("black", changed.Language is "fr" ? "noir" : "black")
                    .Replace("Ridge Jacket", changed.Language is "fr" ? "Veste Ridge" : "Ridge Jacket")
            );
        (await chat.Say("ok do it")).Checkout.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_line_can_be_taken_out_again()
    {
        using var chat = await Shop();
        await chat.Say("I'll take a Ridge Jacket in black M and a Camp Mug 350");

        var changed = await chat.Say("without the mug");

        changed.Confirmation.ShouldNotBeNull().Summary.ShouldNotContain("Mug");
        changed.Confirmation.Summary.ShouldContain("Ridge Jacket (black, M)");
    }

    [Fact]
    public async Task A_number_that_may_mean_several_lines_is_asked_about_and_the_other_lines_stay()
    {
        using var chat = await Shop();
        await chat.Say("I'll take a Ridge Jacket in black M and a Camp Mug 350");

        var which = await chat.Say("actually make it three");
        var offer = await chat.Say("the jacket");

        which.Reply.ShouldContain("Ridge Jacket");
        which.Reply.ShouldContain("Camp Mug 350");
        offer.Confirmation.ShouldNotBeNull().Summary.ShouldContain("3 × **Ridge Jacket (black, M)**");
        offer.Confirmation.Summary.ShouldContain("1 × **Camp Mug 350**");
    }

    [Fact]
    public async Task An_option_that_only_one_line_has_changes_that_line()
    {
        using var chat = await Shop();
        await chat.Say("I'll take a Ridge Jacket in black M and a Camp Mug 350");

        var offer = await chat.Say("actually in blue");

        offer.Confirmation.ShouldNotBeNull().Summary.ShouldContain("1 × **Ridge Jacket (blue, M)**");
        offer.Confirmation.Summary.ShouldContain("1 × **Camp Mug 350**");
    }

    [Fact]
    public async Task A_question_while_an_option_is_open_is_answered_and_the_purchase_goes_on()
    {
        using var chat = await Shop();
        await chat.Say("I want to buy the Ridge Jacket");

        var aside = await chat.Say("how much is it?");
        var size = await chat.Say("black");
        var offer = await chat.Say("L");

        aside.Route.ShouldBe(ChatRoute.ProductQuestion);
        aside.Reply.ShouldContain("$110.00");
        size.Reply.ShouldContain("size");
        offer.Confirmation.ShouldNotBeNull().Summary.ShouldContain("Ridge Jacket (black, L)");
    }

    [Theory]
    [InlineData("never mind")]
    [InlineData("cancel")]
    [InlineData("I changed my mind")]
    [InlineData("non merci")]
    public async Task Leaving_off_in_the_middle_starts_nothing(string said)
    {
        using var chat = await Shop();
        await chat.Say("I want to buy the Ridge Jacket");

        var left = await chat.Say(said);
        var after = await chat.Say("yes");

        left.Route.ShouldBe(ChatRoute.Purchase);
        left.Actions.ShouldBeEmpty();
        after.Confirmation.ShouldBeNull();
        after.Checkout.ShouldBeNull();
    }

    [Fact]
    public async Task A_yes_after_the_time_is_over_does_nothing()
    {
        using var chat = await Shop();
        await chat.Say("I want to buy the Ridge Jacket in black, M");
        chat.Time.Advance(TimeSpan.FromHours(3));

        var late = await chat.Say("yes");
        var change = await chat.Say("make it three");

        late.Checkout.ShouldBeNull();
        late.Reply.ShouldContain("expired");
        change.Confirmation.ShouldBeNull();
    }

    private static async Task<ChatDriver> Shop()
    {
        var chat = new ChatDriver();
        await chat.Add(Goods.Jacket, Goods.Mug);
        return chat;
    }
}
