using AcpAssistant.Assistant.Conversation.Speech;
using AcpAssistant.Assistant.Tools;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Returns;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Conversation;

public sealed class ReturnWordingTests
{
    private static readonly Order Delivered = ChatDriver.OrderOf(
        "#W2611340",
        "noah.brown@example.com",
        OrderStatus.Delivered,
        ("Board Shorts", 1, 3_900)
    );

    [Theory]
    [InlineData("en", "final_sale", "Board Shorts of order **#W2611340** was a final sale")]
    [InlineData("fr", "hygiene", "raisons d'hygiène")]
    [InlineData("en", "a_reason_of_the_merchants_own", "can't be returned by our policy")]
    public void The_reason_of_the_policy_is_told_where_there_is_a_text_for_it(
        string language,
        string reason,
        string expected
    ) =>
        ReturnWording
            .WhyNot(
                Delivered,
                new ReturnAssessment.NotEligible(ReturnObstacle.NotReturnable, reason, null, "li_1"),
                Wording.For(language)
            )
            .ShouldContain(expected);
}
