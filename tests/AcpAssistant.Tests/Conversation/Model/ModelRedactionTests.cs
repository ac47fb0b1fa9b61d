using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Assistant.Conversation.Model;
using AcpAssistant.Assistant.Conversation.Slots;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Conversation.Model;

public sealed class ModelRedactionTests
{
    private readonly ModelRedaction redaction = new(new OrderNumbers(Options.Create(new ChatOptions())));

    [Theory]
    [InlineData("My order is #W2611340, mail noah.brown@example.com", "W2611340", "noah", "example.com")]
    [InlineData("CL-10482 and CL-10483 please", "10482", "10483")]
    [InlineData("The code is 482 913", "482", "913")]
    [InlineData("my card 4242 4242 4242 4242 was charged", "4242")]
    [InlineData("call me at +33 6 12 34 56 78", "12 34")]
    public void What_identifies_a_person_is_not_sent(string text, params string[] secrets)
    {
        var sent = redaction.Redact(text);

        foreach (var secret in secrets)
        {
            sent.ShouldNotContain(secret);
        }
    }

    [Theory]
    [InlineData("Does the 50 mm lens fit the RX-100 camera?")]
    [InlineData("Is 20,000 mm better than 10 000 mm?")]
    [InlineData("I am 180 cm tall and weigh 75 kg, which size between S and XL?")]
    public void What_a_question_is_about_stays(string text) => redaction.Redact(text).ShouldBe(text);
}
