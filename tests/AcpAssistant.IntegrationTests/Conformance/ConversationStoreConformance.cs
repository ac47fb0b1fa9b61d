using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Assistant.Identity;
using AcpAssistant.Assistant.Retrieval;
using AcpAssistant.Commerce;
using AcpAssistant.IntegrationTests.Databases;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Conformance;

public sealed class SqliteConversationStoreTests(SqliteFixture fixture)
    : ConversationStoreConformance(fixture),
        IClassFixture<SqliteFixture>;

public sealed class PostgreSqlConversationStoreTests(PostgreSqlFixture fixture)
    : ConversationStoreConformance(fixture),
        IClassFixture<PostgreSqlFixture>;

public abstract class ConversationStoreConformance(DatabaseFixture fixture)
    : StoreConformance<IConversationStore>(fixture)
{
    public static TheoryData<string> Identities => ["anonymous", "order", "account"];

    [Theory]
    [MemberData(nameof(Identities))]
    public async Task A_conversation_comes_back_as_it_was_saved_identity_included(string kind)
    {
        ProvenIdentity identity = kind switch
        {
            "order" => new ProvenIdentity.OneOrder(new OrderId("#W1"), Samples.Email),
            "account" => new ProvenIdentity.Account(Samples.Email, Now.AddHours(1)),
            _ => new ProvenIdentity.Anonymous(),
        };
        var conversation = New() with { Identity = identity };

        (await Store.SaveAsync(conversation, [], Stop)).ShouldBeTrue();

        var found = (await FindAsync(conversation))!;
        found.ShouldHaveTheValuesOf(conversation with { Version = 1 });
        found.Identity.ShouldBe(identity);
    }

    [Fact]
    public async Task Another_visitors_conversation_looks_like_none()
    {
        var conversation = New();
        await Store.SaveAsync(conversation, [], Stop);

        (await Store.FindAsync(conversation.Id, "other", Stop)).ShouldBeNull();
        (await Store.SaveAsync(conversation with { Version = 1, VisitorHash = "other" }, [], Stop)).ShouldBeFalse();
    }

    [Fact]
    public async Task Messages_are_numbered_in_order_with_those_of_support_between()
    {
        var conversation = New();
        var (question, answer) = Turn("Where is it?", "m1");
        await Store.SaveAsync(conversation, [question, answer], Stop);
        await Store.AppendSupportMessageAsync(conversation.Id, "s1", "Ana", "Hi, “é”", Now, Stop);
        await Store.AppendSupportMessageAsync(conversation.Id, "s1", "Ana", "Hi, “é”", Now, Stop);
        var (next, _) = Turn("Thanks", "m2");
        (await Store.SaveAsync(conversation with { Version = 1 }, [next], Stop)).ShouldBeTrue();

        var messages = await Store.MessagesAsync(conversation.Id, 0, Stop);

        messages.Select(message => message.Sequence).ShouldBe([1L, 2, 3, 4]);
        messages[1]
            .ShouldHaveTheValuesOf(
                new ConversationMessage(2, answer.Id, "assistant", AuthorName: null, answer.Text, Now, answer.Answer)
            );
        messages[2].ShouldBe(new ConversationMessage(3, "s1", "support", "Ana", "Hi, “é”", Now, Answer: null));
        (await Store.MessagesAsync(conversation.Id, 3, Stop)).ShouldHaveSingleItem().Text.ShouldBe("Thanks");
    }

    [Fact]
    public async Task A_stale_version_or_a_taken_client_message_id_writes_nothing()
    {
        var conversation = New();
        var (question, answer) = Turn("Hello", "m1");
        await Store.SaveAsync(conversation, [question, answer], Stop);
        var saved = conversation with { Version = 1 };
        var (other, otherAnswer) = Turn("Other", "m1");
        var (late, _) = Turn("Late", "m2");

        (await Store.SaveAsync(saved with { Language = "fr" }, [other, otherAnswer], Stop)).ShouldBeFalse();
        (await Store.SaveAsync(conversation, [late], Stop)).ShouldBeFalse();
        (await Store.SaveAsync(saved with { Version = 2 }, [late], Stop)).ShouldBeFalse();

        (await Store.MessagesAsync(conversation.Id, 0, Stop)).Count.ShouldBe(2);
        (await FindAsync(conversation)).ShouldHaveTheValuesOf(saved);
        (await Store.SaveAsync(saved, [late], Stop)).ShouldBeTrue();
        (await Store.MessagesAsync(conversation.Id, 2, Stop)).ShouldHaveSingleItem().Sequence.ShouldBe(3);
    }

    [Fact]
    public async Task The_answer_to_a_client_message_is_that_of_its_own_turn()
    {
        var conversation = New();
        var (unanswered, _) = Turn("To support only", "m1");
        var (question, answer) = Turn("Hello", "m2");
        await Store.SaveAsync(conversation, [unanswered], Stop);
        await Store.SaveAsync(conversation with { Version = 1 }, [question, answer], Stop);

        (await Store.FindAnswerAsync(conversation.Id, "m2", Stop)).ShouldHaveTheValuesOf(answer.Answer!);
        (await Store.FindAnswerAsync(conversation.Id, "m1", Stop)).ShouldBeNull();
        (await Store.FindAnswerAsync(conversation.Id, "m3", Stop)).ShouldBeNull();
        (await Store.FindAnswerAsync("other", "m2", Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task The_same_message_sent_many_times_at_once_is_saved_once()
    {
        var conversation = New();
        await Store.SaveAsync(conversation, [], Stop);

        var saved = await AtOnceAsync(
            32,
            _ =>
            {
                var (question, answer) = Turn("Hello", "m1");
                return Store.SaveAsync(conversation with { Version = 1 }, [question, answer], Stop);
            }
        );

        saved.Count(isSaved => isSaved).ShouldBe(1);
        (await Store.MessagesAsync(conversation.Id, 0, Stop)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Support_and_assistant_never_take_the_same_number()
    {
        var conversation = New();
        await Store.SaveAsync(conversation, [], Stop);

        await AtOnceAsync(
            16,
            async index =>
            {
                if (index % 4 == 0)
                {
                    var (question, answer) = Turn("Hello", Unique("m"));
                    await Store.SaveAsync(conversation with { Version = 1 }, [question, answer], Stop);
                }
                else
                {
                    await Store.AppendSupportMessageAsync(conversation.Id, Unique("s"), "Ana", "Hi", Now, Stop);
                }

                return true;
            }
        );

        var messages = await Store.MessagesAsync(conversation.Id, 0, Stop);
        messages.Select(message => message.Sequence).ShouldBe(Enumerable.Range(1, 14).Select(number => (long)number));
    }

    [Fact]
    public async Task Appending_to_no_conversation_fails_loudly() =>
        await Should.ThrowAsync<InvalidOperationException>(
            Store.AppendSupportMessageAsync("none", "s1", "Ana", "Hi", Now, Stop)
        );

    [Fact]
    public async Task Recent_answers_come_newest_first_with_their_question()
    {
        var conversation = New();
        var (question, answer) = Turn("First?", "m1");
        var (second, secondAnswer) = Turn("Second?", "m2");
        await Store.SaveAsync(conversation, [question, answer with { At = Now.AddDays(1) }], Stop);
        await Store.SaveAsync(
            conversation with
            {
                Version = 1,
            },
            [second, secondAnswer with { At = Now.AddDays(2) }],
            Stop
        );

        var recent = await AfterRestart().RecentAnswersAsync(2, Stop);

        recent.Select(answered => answered.Question).ShouldBe(["Second?", "First?"]);
        recent[1].Answer.ShouldHaveTheValuesOf(answer.Answer!);
        recent[0].At.ShouldBe(Now.AddDays(2));
    }

    private Task<Conversation?> FindAsync(Conversation conversation) =>
        Store.FindAsync(conversation.Id, conversation.VisitorHash, Stop);

    private static Conversation New() =>
        new()
        {
            Id = Unique("conv"),
            VisitorHash = "hash",
            Language = "fr",
            FocusProductId = "p-1",
            ShownProductIds = ["p-2", "p-1"],
            FocusOrderId = "CL-1",
            Pending = new PendingConfirmation(
                new ConfirmationRequest("c1", "Cancel CL-1?", Now.AddMinutes(5)),
                "cancel_order",
                Samples.Options(("order", "CL-1"))
            ),
            Awaiting = new AwaitedAnswer("email", ChatRoute.TrackOrder, Samples.Options(("b", "1"), ("A", "2"))),
            CheckoutSessionId = "cs_1",
            TicketId = "T-1",
            AbstainedInARow = 1,
            CreatedAt = Now,
            UpdatedAt = Now.AddMilliseconds(5),
        };

    private static (NewMessage Question, NewMessage Answer) Turn(string text, string clientMessageId)
    {
        var answer = new ChatAnswer
        {
            ConversationId = "conv",
            MessageId = Unique("msg"),
            Language = "en",
            Route = ChatRoute.ProductQuestion,
            Confidence = 0.75,
            Reply = "30 °C [1]",
            Abstained = true,
            Citations = [new Citation("[1]", "doc", "doc#0", "Cap", "/products/cap", "30 °C")],
            Products = [new ProductCard("p-1", "Cap", new Money(1999, Currency.Usd), "/products/cap", ImageUrl: null)],
            Actions = [new ToolAction("search", Samples.Options(("q", "cap")), "ok")],
            Confirmation = new ConfirmationRequest("c1", "Sure?", Now),
            Checkout = new CheckoutReference("cs_1", "ready_for_payment"),
            Handoff = new HandOffReference("T-1", "requested"),
            Identity = IdentityGrade.Order,
        };
        return (
            new NewMessage(Unique("msg"), "visitor", text, Now, clientMessageId, Answer: null),
            new NewMessage(answer.MessageId, "assistant", answer.Reply, Now, ClientMessageId: null, answer)
        );
    }
}
