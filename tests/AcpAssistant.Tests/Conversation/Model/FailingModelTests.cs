using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Assistant.Conversation.Model;
using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Assistant.Retrieval;
using AcpAssistant.Fakes.Models;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Conversation.Model;

public sealed class FailingModelTests
{
    private const string Question = "How long does standard delivery take?";

    public static TheoryData<string> Failures =>
        [
            "refused",
            "broken_stream",
            "empty",
            "white_space",
            "malformed_call",
            "unknown_tool",
            "endless_calls",
            "rubbish",
        ];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task The_offline_answer_arrives(string failure)
    {
        using var offline = await ModelChat.Offline();
        var expected = await offline.Say(Question);
        using var chat = await ModelChat.With(Failing(failure));
        var events = new List<ChatEvent>();

        var result = await chat.Send(Question, events: events);

        var answer = result.ShouldBeOfType<ChatResult.Answered>().Answer;
        answer.Reply.ShouldBe(expected.Reply);
        answer.Citations.ShouldBe(expected.Citations);
        answer.Citations.ShouldNotBeEmpty();
        events.ShouldContain(new ChatEvent.Status("restarted"));
        var restart = events.IndexOf(new ChatEvent.Status("restarted"));
        string.Concat(events.Skip(restart).OfType<ChatEvent.Token>().Select(token => token.Text))
            .ShouldBe(answer.Reply);
    }

    [Fact]
    public async Task A_slow_model_is_given_up_after_the_turns_time()
    {
        var model = new ScriptedChatClient().KeepsSilent("You can ");
        using var chat = await ModelChat.With(model);

        var turn = chat.Say(Question);
        await model.Silent.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        chat.Time.Advance(TimeSpan.FromSeconds(19));
        turn.IsCompleted.ShouldBeFalse();
        chat.Time.Advance(TimeSpan.FromSeconds(1));
        var answer = await turn;

        answer.Reply.ShouldContain("Standard delivery takes 3 to 5 business days");
    }

    [Fact]
    public async Task A_person_who_goes_away_is_no_failure_of_the_model()
    {
        var model = new ScriptedChatClient().KeepsSilent();
        using var chat = await ModelChat.With(model);
        using var gone = new CancellationTokenSource();

        var turn = chat.Chat.SendAsync(
            new ChatRequest { Message = Question, VisitorHash = "visitor-1" },
            _ => ValueTask.CompletedTask,
            gone.Token
        );
        await model.Silent.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        await gone.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => turn);
    }

    [Fact]
    public async Task After_three_failures_the_model_is_left_alone_for_a_minute()
    {
        var model = new ScriptedChatClient();
        for (var i = 0; i < 3; i++)
        {
            model.Fails(new HttpRequestException("down"));
        }

        model.Says(sent =>
            $"It takes 3 to 5 business days by standard delivery. [[{sent.Passage("3 to 5")}|Standard delivery takes 3 to 5 business days]]"
        );
        using var chat = await ModelChat.With(model);

        for (var i = 0; i < 5; i++)
        {
            await chat.Say(Question);
        }

        model.Requests.Count.ShouldBe(3);
        chat.Time.Advance(TimeSpan.FromSeconds(61));
        var answer = await chat.Say(Question);
        model.Requests.Count.ShouldBe(4);
        answer.Reply.ShouldBe("It takes 3 to 5 business days by standard delivery. [1]");
    }

    [Fact]
    public async Task What_a_tool_has_told_stands_when_the_model_fails_after_it()
    {
        var model = new ScriptedChatClient().Calls("check_order").Fails(new IOException("cut"));
        using var chat = await ModelChat.With(model);

        var answer = await chat.Say("Where is my order? And how do I wash the Ridge Rain Jacket?");

        answer.Reply.ShouldContain("order number and the e-mail address");
        answer.Actions.Count(action => action.Tool == "check_order").ShouldBe(1);
    }

    [Fact]
    public async Task A_sentence_that_was_cut_off_is_left_out()
    {
        const string Quote = "[[p1|Standard delivery takes 3 to 5 business days]]";
        var model = new ScriptedChatClient().RunsOutOfTokens(
            $"Standard delivery takes 3 to 5 business days. {Quote} Standard delivery takes business days, but"
        );
        using var chat = await ModelChat.With(model);

        var answer = await chat.Say(Question);

        answer.Reply.ShouldBe("Standard delivery takes 3 to 5 business days. [1]");
    }

    [Fact]
    public async Task A_task_that_the_model_overlooks_is_done_offline()
    {
        var model = new ScriptedChatClient().Says("I'm sorry, I have no information on your order.");
        using var chat = await ModelChat.With(model);

        var answer = await chat.Say("Where is my order?");

        answer.Reply.ShouldContain("order number and the e-mail address");
    }

    [Fact]
    public async Task What_breaks_in_our_own_house_is_not_put_down_to_the_model()
    {
        var model = new ScriptedChatClient().Calls("search_knowledge", ("query", "delivery"));
        using var chat = await ModelChat.With(
            model,
            services =>
                services.AddSingleton<IRetriever>(provider => new BreaksAtTheSecondSearch(chatKnowledge: provider))
        );

        await Should.ThrowAsync<TimeoutException>(() => chat.Say(Question));

        chat.Get<ModelBreaker>().IsOpen.ShouldBeFalse();
    }

    private sealed class BreaksAtTheSecondSearch(IServiceProvider chatKnowledge) : IRetriever
    {
        private int searches;

        public Task<IReadOnlyList<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancellationToken) =>
            ++searches > 2
                ? throw new TimeoutException("the index is gone")
                : ((IRetriever)chatKnowledge.GetRequiredService<IKnowledgeStore>()).SearchAsync(
                    query,
                    cancellationToken
                );
    }

    private static ScriptedChatClient Failing(string failure)
    {
        var model = new ScriptedChatClient();
        return failure switch
        {
            "refused" => model.Fails(new HttpRequestException("401")),
            "broken_stream" => model.Fails(
                new IOException("cut"),
                "Standard delivery takes 3 to 5 business days. [[p1|Standard delivery takes 3 to 5 business days]] ",
                "You should ne"
            ),
            "empty" => model.Says(),
            "white_space" => model.Says(" \n", "\n"),
            "malformed_call" => model.CallsMalformed("shop_search_knowledge").Says(),
            "unknown_tool" => model.Calls("drop_tables", ("now", true)).Says(),
            "endless_calls" => Enumerable
                .Range(0, 4)
                .Aggregate(model, (all, _) => all.Calls("search_knowledge", ("query", "care"))),
            "rubbish" => model.Says(
                "As a large language model, I think waiting is overrated and you should drive there yourself."
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(failure)),
        };
    }
}
