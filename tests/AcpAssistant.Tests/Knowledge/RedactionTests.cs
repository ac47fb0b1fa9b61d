using AcpAssistant.Assistant.Knowledge;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Knowledge;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("Write to anna.k@example.com please", "anna.k@example.com")]
    [InlineData("Call me at +33 6 12 34 56 78", "12 34 56 78")]
    [InlineData("Call (802) 555-0142 today", "555-0142")]
    [InlineData("My card is 4242 4242 4242 4242", "4242")]
    [InlineData("Order CL-09104 is late", "CL-09104")]
    [InlineData("order number #W2378156 is late", "2378156")]
    [InlineData("ma commande n° 554433 est perdue", "554433")]
    [InlineData("I live at 48 Brookes Lane in town", "Brookes")]
    [InlineData("J'habite 12 rue de la Paix depuis peu", "Paix")]
    [InlineData("My name is Hannah Whitlow and I wait", "Whitlow")]
    [InlineData("Je m'appelle Camille Durand.", "Durand")]
    [InlineData("Hi Evelyn, thanks for writing", "Evelyn")]
    [InlineData("It works now.\nBest regards,\nMarcus Oyelaran", "Oyelaran")]
    [InlineData("Tracking 1Z8F5229AB54026FF5 stands still", "1Z8F")]
    public void Personal_data_is_taken_out(string text, string secret)
    {
        var redacted = Redaction.Redact(text, []);

        redacted.ShouldNotContain(secret);
        redacted.ShouldContain("[");
    }

    [Theory]
    [InlineData("Machine wash at 30 °C, 60-day trail trial.")]
    [InlineData("Fits 55 × 40 × 20 cm; item CL-HDJ-BLU-S.")]
    [InlineData("The A7 IV records 600 Mbit/s since 2024.")]
    [InlineData("Thanks for the help. The zip is 24 cm long.")]
    public void What_helps_others_stays(string text) => Redaction.Redact(text, []).ShouldBe(text);

    [Fact]
    public void Names_known_from_the_case_go_wherever_they_stand() =>
        Redaction
            .Redact("Then Priya wrote again, and priya was right.", ["Priya"])
            .ShouldNotContain("priya", Case.Insensitive);
}
