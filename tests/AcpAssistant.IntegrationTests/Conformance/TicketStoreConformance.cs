using System.Collections.Immutable;
using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Assistant.Helpdesk;
using AcpAssistant.Assistant.Identity;
using AcpAssistant.Assistant.Retrieval;
using AcpAssistant.Commerce.Outbox;
using AcpAssistant.IntegrationTests.Databases;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Conformance;

public sealed class SqliteTicketStoreTests(SqliteFixture fixture)
    : TicketStoreConformance(fixture),
        IClassFixture<SqliteFixture>;

public sealed class PostgreSqlTicketStoreTests(PostgreSqlFixture fixture)
    : TicketStoreConformance(fixture),
        IClassFixture<PostgreSqlFixture>;

public abstract class TicketStoreConformance(DatabaseFixture fixture) : StoreConformance<ITicketStore>(fixture)
{
    [Fact]
    public async Task A_ticket_comes_back_as_it_was_added()
    {
        var ticket = NewTicket();

        (await Store.AddOrFindOpenAsync(ticket, Stop)).ShouldHaveTheValuesOf(ticket);

        (await AfterRestart().FindAsync(ticket.Id, Stop)).ShouldHaveTheValuesOf(ticket);
        (await Store.FindAsync("none", Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task An_open_ticket_of_the_same_conversation_and_reason_is_answered_instead_of_a_second()
    {
        var ticket = NewTicket();
        await Store.AddOrFindOpenAsync(ticket, Stop);

        (await AgainAsync(ticket)).Id.ShouldBe(ticket.Id);
        var otherReason = NewTicket() with { Summary = ticket.Summary with { Reason = "anger" } };
        (await Store.AddOrFindOpenAsync(otherReason, Stop)).Id.ShouldBe(otherReason.Id);
        await Store.SetStatusAsync(ticket.Id, "solved", Now, Stop);
        (await AgainAsync(ticket)).ShouldNotBe(ticket);
        (await Store.FindAsync(ticket.Id, Stop))!.Status.ShouldBe("solved");
    }

    [Fact]
    public async Task Of_many_hand_overs_at_once_one_ticket_is_made()
    {
        var ticket = NewTicket();

        var made = await AtOnceAsync(32, _ => AgainAsync(ticket));

        made.Select(one => one.Id).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Messages_are_appended_in_order_and_none_is_lost()
    {
        var ticket = NewTicket();
        await Store.AddOrFindOpenAsync(ticket, Stop);
        var first = new TicketMessage("customer", "Maya", "Hello?", Now.AddMinutes(1));
        (await Store.AppendAsync(ticket.Id, first, Stop)).ShouldBeTrue();

        await AtOnceAsync(
            16,
            index =>
                Store.AppendAsync(ticket.Id, new TicketMessage("agent", "Ana", $"{index}", Now.AddMinutes(2)), Stop)
        );

        var found = (await Store.FindAsync(ticket.Id, Stop))!;
        found.Messages.Length.ShouldBe(17);
        found.Messages[0].ShouldBe(first);
        found.UpdatedAt.ShouldBe(Now.AddMinutes(2));
        (await Store.AppendAsync("none", first, Stop)).ShouldBeFalse();
    }

    [Fact]
    public async Task Open_tickets_come_first_and_newest_first()
    {
        var (old, solved, latest) = (At(200), At(202), At(201));
        foreach (var ticket in new[] { old, solved, latest })
        {
            await Store.AddOrFindOpenAsync(ticket, Stop);
        }

        (await Store.SetStatusAsync(solved.Id, "solved", Now, Stop)).ShouldBeTrue();

        var listed = await Store.ListAsync(1000, Stop);

        listed.Take(2).Select(ticket => ticket.Id).ShouldBe([latest.Id, old.Id]);
        listed.SkipWhile(ticket => ticket.Status == "open").ShouldAllBe(ticket => ticket.Status == "solved");
        listed.ShouldContain(ticket => ticket.Id == solved.Id);
        (await Store.ListAsync(1, Stop)).ShouldHaveSingleItem();
        (await Store.SetStatusAsync("none", "open", Now, Stop)).ShouldBeFalse();
        (await Store.SetStatusAsync(solved.Id, "open", Now, Stop)).ShouldBeTrue();
        (await Store.FindAsync(solved.Id, Stop))!.Status.ShouldBe("open");
        await Store.SetStatusAsync(solved.Id, "solved", Now, Stop);

        static Ticket At(int days) => NewTicket() with { CreatedAt = Now.AddDays(days) };
    }

    [Fact]
    public async Task A_reply_to_somebody_with_an_address_is_told_to_others_in_order_and_nothing_else_is()
    {
        var (reachable, unreachable) = (NewTicket(), NewTicket());
        unreachable = unreachable with { Summary = unreachable.Summary with { ReplyTo = null } };
        foreach (var ticket in new[] { reachable, unreachable })
        {
            await Store.AddOrFindOpenAsync(ticket, Stop);
            await Store.AppendAsync(ticket.Id, new TicketMessage("customer", "", "Hello?", Now), Stop);
            await Store.AppendAsync(ticket.Id, new TicketMessage("agent", "Ana", "Yes", Now), Stop);
        }

        var outbox = Get<IOutbox>();
        var route = new OutboxRoute(
            "test",
            ImmutableDictionary.CreateRange([KeyValuePair.Create(SupportEvents.Replied, TimeSpan.Zero)])
        );
        while (await outbox.FanOutAsync([route], Stop) > 0) { }
        var told = (await outbox.ClaimAsync("test", 1000, Now, Now.AddMinutes(1), Stop)).ToList();

        var message = told.Single(delivery => delivery.Message.Key == reachable.Id).Message;
        SupportEvents.ReadReply(message.Body).ShouldBe((reachable.Id, 1));
        told.ShouldNotContain(delivery => delivery.Message.Key == unreachable.Id);
    }

    private Task<Ticket> AgainAsync(Ticket ticket) =>
        Store.AddOrFindOpenAsync(NewTicket() with { Summary = ticket.Summary }, Stop);

    private static Ticket NewTicket() =>
        new()
        {
            Id = Unique("T"),
            Subject = "Wants a person",
            Status = "open",
            Summary = new HandOffSummary
            {
                ConversationId = Unique("conv"),
                Reason = "requested",
                Wish = "Talk to someone “now”",
                Language = "fr",
                Identity = IdentityGrade.Account,
                ReplyTo = "maya@example.com",
                OrderId = "CL-1",
                ProductId = "p-1",
                Checkout = new CheckoutReference("cs_1", "canceled"),
                Tried = [new ToolAction("check_order", Samples.Options(("order", "CL-1")), "ok")],
                Citations = [new Citation("[1]", "doc", "doc#1", "Returns", Url: null, "30 days")],
                Transcript = ["visitor: Help", "assistant: Of course"],
            },
            CreatedAt = Now,
            UpdatedAt = Now,
        };
}
