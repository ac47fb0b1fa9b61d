using System.Text.RegularExpressions;
using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Assistant.Conversation.Speech;
using AcpAssistant.Commerce;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Conversation;

public sealed class WordingTests
{
    [Fact]
    public void English_and_French_have_the_same_texts_with_the_same_placeholders()
    {
        var english = Wording.For("en");
        var french = Wording.For("fr");

        french.Keys.Order(StringComparer.Ordinal).ShouldBe(english.Keys.Order(StringComparer.Ordinal));
        foreach (var key in english.Keys)
        {
            Placeholders(french.Say(key)).ShouldBe(Placeholders(english.Say(key)), key);
        }
    }

    [Theory]
    [InlineData("en", 5_499, "usd", "$54.99")]
    [InlineData("fr", 123_456, "eur", "1\u202F234,56\u00A0€")]
    [InlineData("en", 500, "jpy", "500 JPY")]
    public void Money_is_written_as_people_write_it(string language, long amount, string currency, string expected) =>
        Wording.For(language).Money(new Money(amount, Currency.Parse(currency))).ShouldBe(expected);

    [Fact]
    public void Days_are_written_as_people_write_them()
    {
        Wording.For("en").Day(new DateOnly(2026, 3, 1)).ShouldBe("Sunday, March 1");
        Wording.For("fr").Day(new DateOnly(2026, 3, 1)).ShouldBe("dimanche 1er mars");
    }

    [Fact]
    public void No_text_promises_work_that_nobody_does()
    {
        var promises = new Regex(
            @"\b(let me check|I'll check|I will check|get back to you|one moment|un instant|je vérifie|je reviens)\b",
            RegexOptions.IgnoreCase,
            TimeSpan.FromSeconds(2)
        );

        foreach (var language in new[] { "en", "fr" })
        {
            Wording.For(language).Keys.Where(key => promises.IsMatch(Wording.For(language).Say(key))).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Cleaning_keeps_the_words_and_drops_what_hides()
    {
        MessageCleaner.Clean("  Caf\u0065\u0301\u200B \u202Eabc\u0000\tx \n\n\n\n y ").ShouldBe("Café abc x \n\n y");
    }

    private static List<string> Placeholders(string text) =>
        [
            .. Regex
                .Matches(text, @"\{\w+\}", RegexOptions.None, TimeSpan.FromSeconds(2))
                .Select(match => match.Value)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
}
