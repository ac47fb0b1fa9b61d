using AcpAssistant.Assistant.Identity;
using AcpAssistant.Commerce.Customers;
using AcpAssistant.Commerce.Orders;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Conversation;

public sealed class ProofTests
{
    private const string Number = "#W2611340";
    private const string Email = "noah.brown@example.com";
    private const string Code = "05401-1234";

    [Theory]
    [InlineData("05401")]
    [InlineData("zip 05401")]
    [InlineData("it's 05401-1234")]
    public async Task The_post_code_is_a_second_factor_too(string told)
    {
        using var chat = await Shop();

        await chat.Say($"Where is my order {Number}?");
        var answer = await chat.Say(told);

        answer.Identity.ShouldBe(IdentityGrade.Order);
        answer.Reply.ShouldContain("Desk Lamp");
    }

    [Fact]
    public async Task A_wrong_post_code_and_an_unknown_order_get_the_same_words_and_record()
    {
        using var wrong = await Shop();
        using var unknown = await Shop();

        var first = await wrong.Say($"Where is my order {Number}, zip 99999");
        var second = await unknown.Say("Where is my order #W9999999, zip 99999");

        first.Reply.ShouldBe(second.Reply);
        first.Identity.ShouldBe(IdentityGrade.Anonymous);
        first.Actions.Select(action => action.Outcome).ShouldBe(second.Actions.Select(action => action.Outcome));
    }

    [Fact]
    public async Task An_order_without_proof_is_asked_for_in_the_same_words_whether_it_exists_or_not()
    {
        using var known = await Shop();
        using var unknown = await Shop();

        var first = await known.Say($"cancel my order {Number}");
        var second = await unknown.Say("cancel my order #W2611349");

        first
            .Reply.Replace(Number, "#", StringComparison.Ordinal)
            .ShouldBe(second.Reply.Replace("#W2611349", "#", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_corrects_one_detail_need_not_repeat_the_other()
    {
        using var chat = await Shop();

        await chat.Say($"Where is my order {Number}, zip 99999");
        var answer = await chat.Say(Email);

        answer.Identity.ShouldBe(IdentityGrade.Order);
    }

    [Fact]
    public async Task The_post_code_of_a_new_address_proves_nothing()
    {
        using var chat = await Shop();

        var answer = await chat.Say($"change the address of order {Number} to 1 Elm Street, Burlington, VT 05401");

        answer.Identity.ShouldBe(IdentityGrade.Anonymous);
        answer.Actions.ShouldNotContain(action => action.Tool == "prove_order");
    }

    [Fact]
    public async Task New_conversations_and_visitors_are_no_new_chances_for_the_same_order()
    {
        using var chat = await Shop();
        for (var i = 0; i < 10; i++)
        {
            chat.StartOver($"guesser-{i}");
            await chat.Say($"Where is my order {Number}, guess{i}@example.com");
        }

        chat.StartOver("guesser-11");
        var right = await chat.Say($"Where is my order w2611340, {Email}");

        right.Identity.ShouldBe(IdentityGrade.Anonymous);
        right.Handoff.ShouldBeNull();
        right.Reply.ShouldContain("too many attempts");

        chat.Time.Advance(TimeSpan.FromHours(1));
        chat.StartOver();
        (await chat.Say($"Where is my order {Number}, {Email}")).Identity.ShouldBe(IdentityGrade.Order);
    }

    [Fact]
    public async Task Going_through_order_numbers_with_one_address_ends_too()
    {
        using var chat = await Shop();
        for (var i = 0; i < 10; i++)
        {
            chat.StartOver($"guesser-{i}");
            await chat.Say($"Where is my order #W100000{i}, {Email}");
        }

        chat.StartOver("guesser-11");
        var answer = await chat.Say($"Where is my order {Number}, {Email}");

        answer.Identity.ShouldBe(IdentityGrade.Anonymous);
        answer.Actions.ShouldContain(action => action.Outcome == "refused: too many attempts");
    }

    private static async Task<ChatDriver> Shop()
    {
        var chat = new ChatDriver();
        await chat.Add(
            ChatDriver.OrderOf(Number, Email, OrderStatus.Confirmed, ("Desk Lamp", 1, 5_000)) with
            {
                ShippingAddress = new Address
                {
                    Name = "Noah Brown",
                    LineOne = "1 Pine Street",
                    City = "Burlington",
                    State = "VT",
                    Country = "US",
                    PostalCode = Code,
                },
            }
        );
        return chat;
    }
}
