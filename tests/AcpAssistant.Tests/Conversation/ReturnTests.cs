using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Commerce.Orders;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Conversation;

public sealed class ReturnTests
{
    private const string Email = "noah.brown@example.com";

    private static readonly Order Delivered = ChatDriver.OrderOf(
        "#W2611340",
        Email,
        OrderStatus.Delivered,
        ("Hiking Boots", 1, 15_000),
        ("Desk Lamp", 2, 5_000)
    ) with
    {
        Fulfillments =
        [
            new Fulfillment { Id = "f1", DeliveredAt = new DateTimeOffset(2026, 2, 25, 9, 0, 0, TimeSpan.Zero) },
        ],
    };

    [Fact]
    public async Task A_return_is_proposed_with_items_refund_and_deadline_and_made_after_a_yes()
    {
        using var chat = await Shop(Delivered);

        await chat.Say("I want to return something from my order");
        var which = await chat.Say($"#W2611340, {Email}");
        var offer = await chat.Say("the boots");
        var done = await chat.Say("yes");

        which.Reply.ShouldContain("Which items");
        which.Reply.ShouldContain("2 × Desk Lamp");
        offer.Confirmation.ShouldNotBeNull().Summary.ShouldContain("1 × Hiking Boots");
        offer.Confirmation.Summary.ShouldContain("$150.00");
        offer.Confirmation.Summary.ShouldContain("Friday, March 27");
        var made = (await chat.Shop.Returns.ListAsync(Delivered.Id, CancellationToken.None)).ShouldHaveSingleItem();
        done.Reply.ShouldContain(made.Id.Value);
        made.Lines.ShouldHaveSingleItem().LineId.ShouldBe("li_1");
    }

    [Fact]
    public async Task One_lamp_of_two_comes_back()
    {
        using var chat = await Shop(Delivered);

        var offer = await chat.Say($"I'd like to return one lamp of order #W2611340, {Email}");

        offer.Confirmation.ShouldNotBeNull().Summary.ShouldContain("1 × Desk Lamp");
        offer.Confirmation.Summary.ShouldContain("$50.00");
    }

    [Fact]
    public async Task After_the_last_day_the_reason_is_told()
    {
        using var chat = await Shop(Delivered);
        chat.Time.Advance(TimeSpan.FromDays(40));

        var answer = await chat.Say($"I want to return the boots of order #W2611340, {Email}");

        answer.Confirmation.ShouldBeNull();
        answer.Reply.ShouldContain("could be returned until Friday, March 27");
    }

    [Fact]
    public async Task What_has_not_arrived_can_not_come_back()
    {
        using var chat = await Shop(Delivered with { Status = OrderStatus.Confirmed });

        var answer = await chat.Say($"Please refund my order #W2611340, {Email}");

        answer.Confirmation.ShouldBeNull();
        answer.Reply.ShouldContain("hasn't been delivered yet");
    }

    [Fact]
    public async Task A_question_about_the_rules_is_answered_from_the_policy_not_by_asking_for_an_order()
    {
        using var chat = await Shop(Delivered);
        chat.Knowledge.Help(
            "returns",
            "Returns policy",
            "You can return an item within 30 days of delivery.",
            heading: "How long you have"
        );

        var answer = await chat.Say("How long do I have to return something?");

        answer.Route.ShouldBe(ChatRoute.ReturnRefund);
        answer.Citations.ShouldHaveSingleItem().Quote.ShouldBe("You can return an item within 30 days of delivery.");
    }

    [Fact]
    public async Task A_confirmed_order_is_canceled_after_a_yes_in_French()
    {
        using var chat = await Shop(Delivered with { Status = OrderStatus.Confirmed });

        var offer = await chat.Say($"Je veux annuler ma commande #W2611340, {Email}");
        var done = await chat.Say("oui");

        offer.Confirmation.ShouldNotBeNull().Summary.ShouldContain("annuler la commande **#W2611340**");
        done.Reply.ShouldContain("est annulée");
        chat.Shop.AllOrders.Single().Status.ShouldBe(OrderStatus.Canceled);
    }

    [Fact]
    public async Task What_is_being_packed_is_not_canceled()
    {
        using var chat = await Shop(Delivered with { Status = OrderStatus.Processing });

        var answer = await chat.Say($"Cancel my order #W2611340, {Email}");

        answer.Confirmation.ShouldBeNull();
        answer.Reply.ShouldContain("already being packed");
    }

    [Fact]
    public async Task The_address_changes_after_a_yes()
    {
        using var chat = await Shop(Delivered with { Status = OrderStatus.Confirmed });

        await chat.Say($"I need to change the delivery address of order #W2611340, {Email}");
        var offer = await chat.Say("12 Oak Street, Apt 4, Austin, TX 78701");
        await chat.Say("yes");

        offer.Confirmation.ShouldNotBeNull().Summary.ShouldContain("12 Oak Street, Apt 4, Austin, TX 78701");
        chat.Shop.AllOrders.Single().ShippingAddress.ShouldNotBeNull().City.ShouldBe("Austin");
    }

    [Fact]
    public async Task An_order_that_changed_before_the_yes_is_not_canceled()
    {
        using var chat = await Shop(Delivered with { Status = OrderStatus.Confirmed });
        await chat.Say($"Cancel my order #W2611340, {Email}");
        await chat.Add(Delivered with { Status = OrderStatus.Shipped });

        var answer = await chat.Say("yes");

        answer.Reply.ShouldContain("already shipped");
        chat.Shop.AllOrders.Single().Status.ShouldBe(OrderStatus.Shipped);
    }

    private static async Task<ChatDriver> Shop(Order order)
    {
        var chat = new ChatDriver();
        await chat.Add(order);
        return chat;
    }
}
