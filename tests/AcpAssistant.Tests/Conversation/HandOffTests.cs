using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Assistant.Helpdesk;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Conversation;

public sealed class HandOffTests
{
    [Theory]
    [InlineData("I want to talk to a human")]
    [InlineData("can I speak with someone please")]
    [InlineData("Je voudrais parler à un conseiller")]
    public async Task Whoever_asks_for_a_person_gets_one_at_once(string wish)
    {
        using var chat = new ChatDriver();
        await chat.Say("What is the boiling point of tungsten?");

        var answer = await chat.Say(wish);

        var ticket = (await chat.Tickets.ListAsync(10, CancellationToken.None)).ShouldHaveSingleItem();
        answer.Handoff.ShouldBe(new HandOffReference(ticket.Id, "requested"));
        answer.Reply.ShouldContain(ticket.Id);
        ticket.Summary.Transcript.ShouldContain(line => line.Contains("tungsten", StringComparison.Ordinal));
        ticket.Summary.Transcript.ShouldContain($"visitor: {wish}");
        ticket.Summary.Wish.ShouldContain("tungsten");
    }

    [Fact]
    public async Task Asking_twice_makes_one_ticket()
    {
        using var chat = new ChatDriver();

        await chat.Say("talk to a human");
        await chat.Say("I said talk to a human");

        (await chat.Tickets.ListAsync(10, CancellationToken.None)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Anger_brings_a_person_in()
    {
        using var chat = new ChatDriver();

        var answer = await chat.Say("My jacket arrived broken and this is unacceptable, worst shop ever");

        answer.Handoff.ShouldNotBeNull().Reason.ShouldBe("anger");
    }

    [Fact]
    public async Task What_support_writes_appears_in_the_conversation_and_what_the_person_writes_on_the_ticket()
    {
        using var chat = new ChatDriver();
        var handoff = (await chat.Say("talk to a human")).Handoff.ShouldNotBeNull();

        await chat.Get<ITicketDesk>()
            .ReplyAsync(handoff.TicketId, "Maya", "Hello, how can I help?", CancellationToken.None);
        await chat.Get<ITicketDesk>().SetSolvedAsync(handoff.TicketId, true, CancellationToken.None);
        await chat.Say("My kettle hums, is that normal?");

        var messages = await chat.Chat.MessagesAsync(chat.ConversationId, chat.Visitor, 2, CancellationToken.None);
        messages
            .ShouldNotBeNull()[0]
            .ShouldSatisfyAllConditions(
                message => message.Author.ShouldBe("support"),
                message => message.AuthorName.ShouldBe("Maya"),
                message => message.Text.ShouldBe("Hello, how can I help?")
            );
        var ticket = await chat.Tickets.FindAsync(handoff.TicketId, CancellationToken.None);
        ticket.ShouldNotBeNull().Messages[^1].Text.ShouldBe("My kettle hums, is that normal?");
        ticket.Status.ShouldBe("open");
    }
}
