using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Assistant.Identity;
using AcpAssistant.Commerce.Orders;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Conversation;

public sealed class OrderStatusTests
{
    private const string Email = "noah.brown@example.com";

    private static readonly Order Shipped = ChatDriver.OrderOf(
        "#W2611340",
        Email,
        OrderStatus.Shipped,
        ("Desk Lamp", 1, 13_507),
        ("Tea Kettle", 2, 9_874)
    ) with
    {
        PromisedBy = new DateOnly(2026, 2, 27),
        Fulfillments =
        [
            new Fulfillment
            {
                Id = "f1",
                Carrier = "UPS",
                TrackingNumber = "1Z999",
                Events =
                [
                    new TrackingEvent(
                        new DateTimeOffset(2026, 2, 28, 9, 0, 0, TimeSpan.Zero),
                        "in_transit",
                        "Lyon",
                        "Left the depot"
                    ),
                ],
            },
        ],
    };

    [Fact]
    public async Task Without_proof_nothing_of_an_order_is_told()
    {
        using var chat = new ChatDriver();
        await chat.Add(Shipped);

        var answer = await chat.Say("Where is my order #W2611340?");

        answer.Route.ShouldBe(ChatRoute.TrackOrder);
        answer.Identity.ShouldBe(IdentityGrade.Anonymous);
        answer.Reply.ShouldContain("e-mail address");
        answer.Reply.ShouldNotContain("way");
    }

    [Fact]
    public async Task Number_and_address_open_the_order()
    {
        using var chat = new ChatDriver();
        await chat.Add(Shipped);

        await chat.Say("Where is my order?");
        await chat.Say("#W2611340");
        var answer = await chat.Say("Noah.Brown@example.com");

        answer.Identity.ShouldBe(IdentityGrade.Order);
        answer.Route.ShouldBe(ChatRoute.TrackOrder);
        answer.Reply.ShouldContain("on its way");
        answer.Reply.ShouldContain("3 days late");
        answer.Reply.ShouldContain("UPS, tracking number 1Z999");
        answer.Reply.ShouldContain("Left the depot (Lyon)");
        answer.Reply.ShouldContain("1 × Desk Lamp and 2 × Tea Kettle");
        answer
            .Actions.Select(action => (action.Tool, action.Outcome))
            .ShouldBe([("prove_order", "ok"), ("check_order", "ok")]);
    }

    [Fact]
    public async Task One_message_with_everything_is_enough_in_French_too()
    {
        using var chat = new ChatDriver();
        await chat.Add(Shipped);

        var answer = await chat.Say($"Bonjour, où est ma commande W2611340 ? Mon adresse est {Email}");

        answer.Language.ShouldBe("fr");
        answer.Reply.ShouldContain("en route");
        answer.Reply.ShouldContain("3 jours de retard");
    }

    [Fact]
    public async Task A_wrong_address_and_an_unknown_order_get_the_same_words()
    {
        using var wrongAddress = new ChatDriver();
        await wrongAddress.Add(Shipped);
        using var unknownOrder = new ChatDriver("visitor-2", wrongAddress);

        var first = await wrongAddress.Say("Where is my order #W2611340, mia@example.com");
        var second = await unknownOrder.Say("Where is my order #W9999999, mia@example.com");

        first.Reply.ShouldBe(second.Reply);
        first.Reply.ShouldContain("can't find an order with these details");
        first.Identity.ShouldBe(IdentityGrade.Anonymous);
    }

    [Fact]
    public async Task Proof_of_one_order_opens_no_other()
    {
        using var chat = new ChatDriver();
        await chat.Add(Shipped, ChatDriver.OrderOf("#W1111111", Email, OrderStatus.Confirmed, ("Perfume", 1, 5_000)));

        await chat.Say($"Where is my order #W2611340? {Email}");
        var answer = await chat.Say("And where is my order #W1111111?");

        answer.Reply.ShouldNotContain("Perfume");
        answer.Reply.ShouldContain("e-mail address");
    }

    [Fact]
    public async Task Five_failures_bring_a_person_in()
    {
        using var chat = new ChatDriver();
        await chat.Add(Shipped);
        await chat.Say("Where is my order?");

        ChatAnswer answer = null!;
        for (var attempt = 0; attempt < 5; attempt++)
        {
            answer = await chat.Say($"#W2611340 and guess{attempt}@example.com");
        }

        answer.Handoff.ShouldNotBeNull().Reason.ShouldBe("verification_failed");
        var right = await chat.Say($"Where is my order #W2611340? {Email}");
        right.Identity.ShouldBe(IdentityGrade.Anonymous);
        right.Reply.ShouldNotContain("on its way");
    }

    [Fact]
    public async Task A_mailed_code_opens_all_orders_of_the_address()
    {
        using var chat = new ChatDriver();
        await chat.Add(Shipped, ChatDriver.OrderOf("#W1111111", Email, OrderStatus.Confirmed, ("Perfume", 1, 5_000)));

        await chat.Say("Where is my order?");
        await chat.Say("I don't have the number, send me a code please");
        await chat.Say(Email);
        var list = await chat.Say(await chat.MailedCode(Email));
        var one = await chat.Say("#W1111111");

        list.Identity.ShouldBe(IdentityGrade.Account);
        list.Reply.ShouldContain("#W2611340");
        list.Reply.ShouldContain("#W1111111");
        one.Reply.ShouldContain("hasn't shipped yet");
    }

    [Fact]
    public async Task The_merchants_login_opens_the_account_without_questions()
    {
        using var chat = new ChatDriver { SignedInAs = AcpAssistant.Commerce.EmailAddress.Parse(Email) };
        await chat.Add(Shipped);

        var answer = await chat.Say("Where is my order?");

        answer.Identity.ShouldBe(IdentityGrade.Account);
        answer.Reply.ShouldContain("on its way");
    }

    [Fact]
    public async Task An_account_runs_out()
    {
        using var chat = new ChatDriver { SignedInAs = AcpAssistant.Commerce.EmailAddress.Parse(Email) };
        await chat.Add(Shipped);
        await chat.Say("Where is my order?");

        chat.SignedInAs = null;
        chat.Time.Advance(TimeSpan.FromHours(1));
        var later = await chat.Say("Where is my order?");

        later.Identity.ShouldBe(IdentityGrade.Anonymous);
        later.Reply.ShouldNotContain("on its way");
    }

    [Fact]
    public async Task Somebody_elses_order_looks_like_none()
    {
        using var chat = new ChatDriver { SignedInAs = AcpAssistant.Commerce.EmailAddress.Parse("mia@example.com") };
        await chat.Add(Shipped);

        var foreign = await chat.Say("Where is my order #W2611340?");
        var missing = await chat.Say("Where is my order #W9999999?");

        foreign.Reply.ShouldBe(missing.Reply);
    }
}
