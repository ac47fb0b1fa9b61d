using AcpAssistant.Assistant.Knowledge;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Knowledge;

public sealed class LanguageDetectorTests
{
    private readonly LanguageDetector _detector = new();

    [Theory]
    [InlineData("en", "Do the boots run small?")]
    [InlineData("en", "when does my parcel come")]
    [InlineData("en", "tracking number please")]
    [InlineData("fr", "Est-ce que la veste est étanche ?")]
    [InlineData("fr", "où en est mon colis")]
    [InlineData("fr", "je veux annuler")]
    [InlineData("fr", "frais de livraison")]
    [InlineData("de", "Wann kommt mein Paket endlich an?")]
    [InlineData("es", "¿Cuándo llega mi paquete?")]
    [InlineData("it", "Quando arriva il mio pacco?")]
    [InlineData("ru", "Где мой заказ?")]
    public void A_short_question_is_recognised_whatever_the_shop_speaks(string language, string text)
    {
        _detector.Detect(text, "en").ShouldBe(language);
        _detector.Detect(text, "fr").ShouldBe(language);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("CL-09104")]
    [InlineData("?!")]
    public void Without_a_hint_the_shops_language_is_taken(string text)
    {
        _detector.Detect(text, "en").ShouldBe("en");
        _detector.Detect(text, "fr").ShouldBe("fr");
    }
}
