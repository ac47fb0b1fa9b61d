using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Fakes.Models;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Conversation.Model;

public sealed class CooperativeModelTests
{
    [Fact]
    public async Task A_product_question_is_answered_from_the_passages_that_were_sent_along()
    {
        var model = new ScriptedChatClient().Says(sent =>
            $"You can machine wash the jacket at 30 °C. [[{sent.Passage("Machine wash")}|Machine wash at 30 °C]]"
        );
        using var chat = await ModelChat.With(model);

        var answer = await chat.Say("How do I wash the Ridge Rain Jacket?");

        answer.Reply.ShouldBe("You can machine wash the jacket at 30 °C. [1]");
        var citation = answer.Citations.ShouldHaveSingleItem();
        citation.Marker.ShouldBe("[1]");
        citation.ChunkId.ShouldBe("product:jacket#0");
        citation.Quote.ShouldBe("Machine wash at 30 °C");
        answer.Abstained.ShouldBeFalse();
        answer.Confidence.ShouldBeGreaterThan(0.9);
        answer.Products.ShouldHaveSingleItem().Price.ShouldBe(new Money(17_900, Currency.Usd));
        model.Requests.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_is_streamed_is_the_reply_and_nothing_else()
    {
        var model = new ScriptedChatClient().Says(sent =>
            $"Let me look that up for you! You can machine wash it at 30 °C. [[{sent.Passage("Machine wash")}|Machine wash at 30 °C]] "
            + $"Do not tumble dry it. [[{sent.Passage("Machine wash")}|do not tumble dry]] It also cures headaches."
        );
        using var chat = await ModelChat.With(model);
        var events = new List<ChatEvent>();

        var result = await chat.Send("How do I wash the Ridge Rain Jacket?", events: events);

        var answer = result.ShouldBeOfType<ChatResult.Answered>().Answer;
        answer.Reply.ShouldBe("You can machine wash it at 30 °C. [1] Do not tumble dry it. [2]");
        string.Concat(events.OfType<ChatEvent.Token>().Select(token => token.Text)).ShouldBe(answer.Reply);
        events.OfType<ChatEvent.Token>().Count().ShouldBe(2);
        events[^1].ShouldBeOfType<ChatEvent.Done>();
    }

    [Fact]
    public async Task A_search_of_the_models_own_brings_further_passages_to_cite()
    {
        var model = new ScriptedChatClient()
            .Calls("search_knowledge", ("query", "return unworn items days"))
            .Says(sent =>
                $"Unworn items may be returned within 30 days of delivery. [[{sent.Passage("within 30 days")}|return unworn items within 30 days of delivery]]"
            );
        using var chat = await ModelChat.With(model);

        var answer = await chat.Say("I changed my mind, until when may things go back to you?");

        answer.Reply.ShouldStartWith("Unworn items may be returned within 30 days of delivery. [1]");
        answer.Citations.ShouldHaveSingleItem().DocumentId.ShouldBe("returns");
        answer.Actions.ShouldContain(action => action.Tool == "search_knowledge" && action.Outcome == "ok");
        model
            .Requests[1]
            .LastResult.ShouldNotBeNull()
            .ShouldContain("Returns › How long | You can return unworn items");
    }

    [Fact]
    public async Task A_French_question_gets_a_French_answer()
    {
        var model = new ScriptedChatClient().Says(sent =>
            $"Oui. Vous pouvez renvoyer les articles non portés dans les 30 jours. [[{sent.Passage("30 jours")}|renvoyer les articles non portés dans les 30 jours]]"
        );
        using var chat = await ModelChat.With(model);

        var answer = await chat.Say("Puis-je renvoyer un article non porté après la livraison ?");

        answer.Language.ShouldBe("fr");
        answer.Reply.ShouldBe("Oui. Vous pouvez renvoyer les articles non portés dans les 30 jours. [1]");
        model.Requests[0].System.ShouldContain("Answer in French");
    }

    [Fact]
    public async Task Not_knowing_is_said_and_two_times_bring_the_offer_of_a_person()
    {
        var model = new ScriptedChatClient()
            .Says("I'm sorry, I have no information on that.")
            .Says("I'm sorry, I couldn't find any details about that.");
        using var chat = await ModelChat.With(model);

        var first = await chat.Say("Which zip brand does the Ridge Rain Jacket use?");
        var second = await chat.Say("And which thread does the Ridge Rain Jacket use?");

        first.Abstained.ShouldBeTrue();
        first.Reply.ShouldBe("I'm sorry, I have no information on that.");
        first.Confidence.ShouldBeLessThan(0.5);
        second.Abstained.ShouldBeTrue();
        second.Reply.ShouldContain("pass this on to a person");
    }

    [Fact]
    public async Task Earlier_messages_are_sent_without_markers_and_the_answers_about_orders_not_at_all()
    {
        var model = new ScriptedChatClient()
            .Calls("check_order")
            .Says(sent => $"The jacket has fully taped seams. [[{sent.Passage("taped")}|fully taped seams]]")
            .Says("You're welcome!");
        using var chat = await ModelChat.With(model);
        chat.SignedInAs = EmailAddress.Parse(ModelChat.Email);
        await chat.Add(ChatDriver.OrderOf("#W2611340", ModelChat.Email, OrderStatus.Shipped, ("Desk Lamp", 1, 13_507)));

        await chat.Say("Where is my order?");
        await chat.Say("Does the Ridge Rain Jacket have taped seams?");
        var thanks = await chat.Say("Thank you!");

        thanks.Reply.ShouldBe("You're welcome!");
        var sent = model.Requests[2].Everything;
        sent.ShouldContain("The jacket has fully taped seams.");
        sent.ShouldNotContain("seams. [1]");
        sent.ShouldNotContain("Desk Lamp");
        sent.ShouldNotContain("on its way");
    }
}
