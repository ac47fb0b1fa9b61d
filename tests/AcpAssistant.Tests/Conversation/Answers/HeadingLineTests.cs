using AcpAssistant.Assistant.Conversation.Answers;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Conversation.Answers;

public sealed class HeadingLineTests
{
    [Theory]
    [InlineData("4.1 Cleaning and Drying Your Stove", "\n", "Let it cool first.")]
    [InlineData("Storing Your Camp Stove", "\n", "Keep it dry.")]
    [InlineData("4.", " ", "Storing Your Camp Stove")]
    public void A_heading_is_told_from_what_it_announces(string sentence, string gap, string following) =>
        HeadingLine.Is(sentence, gap, following).ShouldBeTrue();

    [Theory]
    [InlineData("Let it cool first.", "\n", "Then clean it.")]
    [InlineData("Apple Pay", "\n", "We bill when the parcel leaves.")]
    [InlineData("hand wash only in cold water", "\n", "Dry it flat.")]
    [InlineData("Sony Alpha Seven Three", "\n", "Nikon Zed Six")]
    [InlineData("Weight: About One Kilo", "\n", "Dry it flat.")]
    [InlineData("Storing Your Camp Stove", " ", "Keep it dry.")]
    [InlineData("Storing Your Camp Stove", "", null)]
    public void A_sentence_or_a_line_of_a_list_is_none(string sentence, string gap, string? following) =>
        HeadingLine.Is(sentence, gap, following).ShouldBeFalse();
}
