using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Commerce.Orders;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Conversation;

public sealed class ConfirmationTests
{
    private static readonly Order Confirmed = ChatDriver.OrderOf(
        "#W2611340",
        "noah.brown@example.com",
        OrderStatus.Confirmed,
        ("Desk Lamp", 1, 5_000)
    );

    [Fact]
    public async Task A_confirmation_pressed_many_times_at_once_takes_effect_once()
    {
        using var chat = new ChatDriver();
        await chat.Add(Confirmed);
        var offer = await chat.Say("Cancel my order #W2611340, noah.brown@example.com");

        var results = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => chat.Press(offer.Confirmation!.Id, accept: true)))
        );

        var answers = results.Select(result => result.ShouldBeOfType<ChatResult.Answered>().Answer).ToList();
        answers.Select(answer => answer.MessageId).Distinct().ShouldHaveSingleItem();
        answers[0].Reply.ShouldContain("is canceled");
        chat.Shop.Outbox.Count(message => message.Topic.Contains("order", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_confirmation_accepted_can_not_be_declined_afterwards()
    {
        using var chat = new ChatDriver();
        await chat.Add(Confirmed);
        var offer = await chat.Say("Cancel my order #W2611340, noah.brown@example.com");

        await chat.Press(offer.Confirmation!.Id, accept: true);

        (await chat.Press(offer.Confirmation!.Id, accept: false)).ShouldBeOfType<ChatResult.Gone>();
    }

    [Fact]
    public async Task A_typed_yes_sent_again_is_answered_again_and_done_once()
    {
        using var chat = new ChatDriver();
        await chat.Add(Confirmed);
        await chat.Say("Cancel my order #W2611340, noah.brown@example.com");

        var first = await chat.Say("yes", "m-2");
        var again = await chat.Say("yes", "m-2");

        again.MessageId.ShouldBe(first.MessageId);
        chat.Shop.Outbox.Count(message => message.Topic.Contains("order", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task An_expired_confirmation_does_nothing()
    {
        using var chat = new ChatDriver();
        await chat.Add(Confirmed);
        var offer = await chat.Say("Cancel my order #W2611340, noah.brown@example.com");
        chat.Time.Advance(TimeSpan.FromMinutes(16));

        var pressed = await chat.Press(offer.Confirmation!.Id, accept: true);
        var typed = await chat.Say("yes");

        pressed.ShouldBeOfType<ChatResult.Gone>();
        typed.Reply.ShouldContain("expired");
        chat.Shop.AllOrders.Single().Status.ShouldBe(OrderStatus.Confirmed);
    }

    [Fact]
    public async Task A_strangers_press_and_an_unknown_confirmation_are_not_found()
    {
        using var chat = new ChatDriver();
        await chat.Add(Confirmed);
        var offer = await chat.Say("Cancel my order #W2611340, noah.brown@example.com");

        (
            await chat.Press(offer.Confirmation!.Id, accept: true, visitor: "stranger")
        ).ShouldBeOfType<ChatResult.NotFound>();
        (await chat.Press("confirm_unknown", accept: true)).ShouldBeOfType<ChatResult.NotFound>();
        chat.Shop.AllOrders.Single().Status.ShouldBe(OrderStatus.Confirmed);
    }

    [Fact]
    public async Task A_yes_after_another_question_of_the_assistant_does_not_confirm()
    {
        using var chat = new ChatDriver();
        await chat.Add(Confirmed);
        await chat.Say("Cancel my order #W2611340, noah.brown@example.com");
        await chat.Say("My lamp arrived broken");

        await chat.Say("yes");

        chat.Shop.AllOrders.Single().Status.ShouldBe(OrderStatus.Confirmed);
    }
}
