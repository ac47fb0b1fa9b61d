using AcpAssistant.Assistant.Conversation.Offline;
using AcpAssistant.Assistant.Conversation.Speech;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Conversation;

public sealed class YesNoOpenerTests
{
    [Theory]
    [InlineData("en", "is the Ridge waterproof?", "Fabric: recycled nylon; showerproof, not waterproof.", "No. ")]
    [InlineData("en", "does it have a laptop sleeve?", "Laptop: padded sleeve for laptops up to 15 inches.", "Yes. ")]
    [InlineData("en", "is a rain cover included?", "Rain cover: Not included; the size S cover fits.", "No. ")]
    [InlineData("fr", "est-ce que la housse est fournie ?", "Housse de pluie : non fournie.", "Non. ")]
    [InlineData("en", "is it waterproof?", "Waterproof rating: only with the cover, which is waterproof.", "")]
    [InlineData("en", "can I tumble dry it?", "Care: wash at 30 °C.", "")]
    [InlineData("en", "is it wool or cotton?", "Fabric: wool.", "")]
    [InlineData("en", "how heavy is the sleeve?", "Weight: the sleeve is heavy.", "")]
    public void The_answer_opens_with_yes_or_no_only_where_the_fact_decides(
        string language,
        string question,
        string fact,
        string opener
    ) => YesNoOpener.For(question, "Ridge Pack", fact, Wording.For(language)).ShouldBe(opener);
}
