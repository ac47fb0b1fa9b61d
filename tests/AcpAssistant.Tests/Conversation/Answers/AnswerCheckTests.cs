using System.Collections.Immutable;
using AcpAssistant.Assistant.Conversation.Answers;
using AcpAssistant.Assistant.Retrieval;
using AcpAssistant.Fakes.Chat;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Conversation.Answers;

public sealed class AnswerCheckTests
{
    private const string Returns =
        "You can return an item within 30 days of delivery. Final-sale items cannot be returned.\nThe label costs 7.50 USD.";

    [Fact]
    public async Task A_quote_that_stands_in_the_chunk_passes_and_gets_the_chunks_own_title_and_address()
    {
        var check = await Check(
            "You have 30 days. [1]",
            Cite("[1]", "within 30 days of delivery") with
            {
                Title = "Made up",
                Url = "https://evil.example",
            }
        );

        check.Holds.ShouldBeTrue();
        check.Reply.ShouldBe("You have 30 days. [1]");
        check
            .Citations.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                citation => citation.Title.ShouldBe("Returns policy"),
                citation => citation.Url.ShouldBe("/help/returns")
            );
    }

    [Theory]
    [InlineData("within 60 days of delivery")]
    [InlineData("Within 30 days of delivery")]
    [InlineData("within 30 days of the delivery")]
    [InlineData("")]
    public async Task A_quote_that_is_not_word_for_word_goes_with_its_sentence(string quote)
    {
        var check = await Check(
            "Hello! You have plenty of time. [1] The label costs 7.50 USD. [2]",
            Cite("[1]", quote),
            Cite("[2]", "The label costs 7.50 USD.")
        );

        check.Reply.ShouldBe("Hello! The label costs 7.50 USD. [2]");
        check.Citations.ShouldHaveSingleItem().Marker.ShouldBe("[2]");
    }

    [Fact]
    public async Task Nothing_left_means_no_answer()
    {
        (await Check("You have 90 days. [1]", Cite("[1]", "90 days"))).Holds.ShouldBeFalse();
        (
            await Check("You have 30 days. [1]", Cite("[1]", "within 30 days of delivery") with { ChunkId = "other#0" })
        ).Holds.ShouldBeFalse();
    }

    [Theory]
    [InlineData("You have 60 days to return it. [1]", "within 30 days of delivery")]
    [InlineData("You have 30 weeks to return it. [1]", "within 30 days of delivery")]
    [InlineData("The label costs 17.50 USD. [1]", "The label costs 7.50 USD.")]
    [InlineData("Final-sale items can be returned. [1]", "Final-sale items cannot be returned.")]
    public async Task A_sentence_that_says_another_number_unit_or_the_opposite_goes(string reply, string quote) =>
        (await Check(reply, Cite("[1]", quote))).Holds.ShouldBeFalse();

    [Theory]
    [InlineData("The label is 7,50 USD. [1]", "The label costs 7.50 USD.")]
    [InlineData("Final-sale items can't be returned. [1]", "Final-sale items cannot be returned.")]
    [InlineData("You may send it back for 30 days. [1]", "You can return an item within 30 days of delivery.")]
    public async Task Other_words_for_the_same_pass(string reply, string quote) =>
        (await Check(reply, Cite("[1]", quote))).Holds.ShouldBeTrue();

    [Fact]
    public async Task Only_the_citation_that_does_not_stand_is_taken_from_a_sentence_with_two()
    {
        var check = await Check(
            "You have 30 days. [1] [2]",
            Cite("[1]", "within 30 days of delivery"),
            Cite("[2]", "made up")
        );

        check.Reply.ShouldBe("You have 30 days. [1]");
        check.Citations.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task White_space_may_differ_and_the_citation_gets_the_chunks_own()
    {
        var check = await Check(
            "The label costs 7.50 USD. [1]",
            Cite("[1]", "cannot be returned. The label costs 7.50 USD.")
        );

        check.Citations.ShouldHaveSingleItem().Quote.ShouldBe("cannot be returned.\nThe label costs 7.50 USD.");
    }

    private static Citation Cite(string marker, string quote) =>
        new(marker, "returns", "returns#0", "Returns policy", null, quote);

    private static Task<CheckedAnswer> Check(string reply, params Citation[] citations) =>
        new AnswerCheck(new InMemoryKnowledge().Help("returns", "Returns policy", Returns)).CheckAsync(
            reply,
            citations.ToImmutableArray(),
            CancellationToken.None
        );
}
