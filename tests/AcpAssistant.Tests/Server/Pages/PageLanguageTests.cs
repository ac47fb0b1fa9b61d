using AcpAssistant.Server.Pages;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Server.Pages;

public sealed class PageLanguageTests
{
    [Theory]
    [InlineData("fr-CA", "en", "fr")]
    [InlineData("FR", "en", "fr")]
    [InlineData("en_GB", "fr", "en")]
    [InlineData("de-DE", "fr", "fr")]
    [InlineData("frisian", "en", "en")]
    [InlineData(null, "fr", "fr")]
    [InlineData("", "nl", "en")]
    public void A_locale_names_a_language_of_the_pages_or_another_is_taken(
        string? locale,
        string otherwise,
        string language
    ) => PageLanguage.Of(locale, otherwise).Code.ShouldBe(language);
}
