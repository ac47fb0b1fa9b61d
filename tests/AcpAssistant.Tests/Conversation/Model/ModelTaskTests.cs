using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Assistant.Identity;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Fakes.Models;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Conversation.Model;

/// <summary>Tasks that a model starts: the tools ask for proof, propose and tell; the person confirms.</summary>
public sealed class ModelTaskTests
{
    [Fact]
    public async Task The_state_of_an_order_is_told_by_the_tool_after_proof_and_never_by_the_model()
    {
        var model = new ScriptedChatClient().Calls("check_order").Calls("check_order");
        using var chat = await ModelChat.With(model);
        await chat.Add(
            ChatDriver.OrderOf("#W2611340", ModelChat.Email, OrderStatus.Shipped, ("Desk Lamp", 1, 13_507)),
            ChatDriver.OrderOf("#W9999999", "mia@example.com", OrderStatus.Shipped, ("Tea Kettle", 1, 9_874))
        );

        var asked = await chat.Say("Where is my order?");
        var told = await chat.Say($"It is #W2611340 and my e-mail is {ModelChat.Email}");
        var foreign = await chat.Say("And where is my order #W9999999?");

        asked.Reply.ShouldContain("order number and the e-mail address");
        asked.Identity.ShouldBe(IdentityGrade.Anonymous);
        told.Reply.ShouldContain("on its way");
        told.Identity.ShouldBe(IdentityGrade.Order);
        told.Route.ShouldBe(ChatRoute.TrackOrder);
        told.Actions.Select(action => (action.Tool, action.Outcome))
            .ShouldBe([("prove_order", "ok"), ("check_order", "ok")]);
        foreign.Reply.ShouldNotContain("Tea Kettle");
        foreign.Identity.ShouldBe(IdentityGrade.Order);
        // The proof itself was taken in without the model, and nothing of it was sent.
        model.Requests.Count.ShouldBe(2);
        model.Requests.ShouldAllBe(request => !request.Everything.Contains("W2611340", StringComparison.Ordinal));
        model.Requests.ShouldAllBe(request => !request.Everything.Contains(ModelChat.Email, StringComparison.Ordinal));
        model.Requests[1].Everything.ShouldNotContain("Desk Lamp");
    }

    [Fact]
    public async Task A_purchase_waits_for_the_persons_yes_and_costs_what_the_catalogue_says()
    {
        var model = new ScriptedChatClient()
            .Says(sent => $"Yes, it has fully taped seams. [[{sent.Passage("taped")}|fully taped seams]]")
            .Calls("start_purchase", ("request", "Two Ridge Rain Jackets in blue, size M"));
        using var chat = await ModelChat.With(model);

        await chat.Say("Does the Ridge Rain Jacket have taped seams?");
        var proposed = await chat.Say("Great, I'll take two of them in blue M");
        var before = proposed.Checkout;
        var bought = await chat.Say("yes");

        proposed.Route.ShouldBe(ChatRoute.Purchase);
        proposed.Confirmation.ShouldNotBeNull().Summary.ShouldContain("2 × **Ridge Rain Jacket (blue, M)**");
        proposed.Confirmation.Summary.ShouldContain("$378.00");
        proposed.Actions.ShouldContain(action =>
            action.Tool == "start_checkout" && action.Outcome == "awaits_confirmation"
        );
        before.ShouldBeNull();
        bought.Checkout.ShouldNotBeNull();
        model.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Prices_are_told_by_the_catalogue()
    {
        var model = new ScriptedChatClient().Calls(
            "check_price_and_stock",
            ("question", "How much is the Ridge Rain Jacket in red?")
        );
        using var chat = await ModelChat.With(model);

        var answer = await chat.Say("How much is the Ridge Rain Jacket in red?");

        answer.Reply.ShouldContain("$179.00");
        answer.Products.ShouldHaveSingleItem().Id.ShouldBe("jacket");
    }

    [Fact]
    public async Task A_recommendation_shows_products_of_the_catalogue()
    {
        var model = new ScriptedChatClient().Calls("find_products", ("wish", "a rain jacket for hiking"));
        using var chat = await ModelChat.With(model);

        var answer = await chat.Say("Can you recommend a rain jacket for hiking?");

        answer.Route.ShouldBe(ChatRoute.Recommendation);
        answer.Products.ShouldHaveSingleItem().Id.ShouldBe("jacket");
        answer.Reply.ShouldContain("Ridge Rain Jacket");
    }

    [Fact]
    public async Task A_cancellation_waits_for_the_persons_yes()
    {
        var model = new ScriptedChatClient().Calls("cancel_order");
        using var chat = await ModelChat.With(model);
        await chat.Add(
            ChatDriver.OrderOf("#W2611340", ModelChat.Email, OrderStatus.Confirmed, ("Desk Lamp", 1, 13_507))
        );

        var proposed = await chat.Say($"Please cancel my order #W2611340, my e-mail is {ModelChat.Email}");
        var before = await Status(chat);
        var done = await chat.Say("yes");

        proposed.Confirmation.ShouldNotBeNull().Summary.ShouldContain("#W2611340");
        before.ShouldBe(OrderStatus.Confirmed);
        done.Actions.ShouldContain(action => action.Tool == "cancel_order" && action.Outcome == "ok");
        (await Status(chat)).ShouldBe(OrderStatus.Canceled);
        model.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_matters_in_one_message_are_both_answered()
    {
        var model = new ScriptedChatClient()
            .Calls("check_order")
            .Says(sent => $"The jacket has fully taped seams. [[{sent.Passage("taped")}|fully taped seams]]");
        using var chat = await ModelChat.With(model);
        await chat.Add(ChatDriver.OrderOf("#W2611340", ModelChat.Email, OrderStatus.Shipped, ("Desk Lamp", 1, 13_507)));

        var answer = await chat.Say(
            $"Where is my order #W2611340 ({ModelChat.Email})? Does the Ridge Rain Jacket have taped seams?"
        );

        answer.Reply.ShouldContain("on its way");
        answer.Reply.ShouldEndWith("The jacket has fully taped seams. [1]");
        model.Requests[1].LastResult.ShouldNotBeNull().ShouldNotContain("Desk Lamp");
    }

    [Fact]
    public async Task A_person_who_asks_for_a_person_gets_a_ticket_with_a_line_by_the_model()
    {
        var model = new ScriptedChatClient().Calls("hand_off").Says("Wants to know whether jacket 3 can be repaired.");
        using var chat = await ModelChat.With(model);

        var answer = await chat.Say("Can I talk to a human please? It's about repairing jacket 3.");

        answer.Route.ShouldBe(ChatRoute.HumanAgent);
        var handoff = answer.Handoff.ShouldNotBeNull();
        handoff.Reason.ShouldBe("requested");
        var ticket = (
            await chat.Tickets.FindAsync(handoff.TicketId, TestContext.Current.CancellationToken)
        ).ShouldNotBeNull();
        ticket.Summary.Wish.ShouldBe("Wants to know whether jacket 3 can be repaired.");
        model.Requests[1].System.ShouldContain("one line for a colleague");
    }

    private static async Task<OrderStatus> Status(ChatDriver chat) =>
        (
            await chat.Shop.Orders.FindAsync(
                new OrderId("#W2611340"),
                new OrderAccess.Account(EmailAddress.Parse(ModelChat.Email)),
                TestContext.Current.CancellationToken
            )
        )!.Status;
}
