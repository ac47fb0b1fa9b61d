using System.Collections.Immutable;
using AcpAssistant.Assistant.Conversation.Speech;
using AcpAssistant.Assistant.Tools;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Orders;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Conversation;

public sealed class OrderWordingTests
{
    [Theory]
    [InlineData("Ridge Merino T-Shirt", "M", "Ridge Merino T-Shirt (M)")]
    [InlineData("Cargo Cube M", "M", "Cargo Cube M")]
    [InlineData("Blue Jacket", "blue", "Blue Jacket")]
    public void An_option_is_left_out_only_where_the_title_has_it_as_a_word(
        string title,
        string value,
        string expected
    ) => OrderWording.LineTitle(Line(title, value), Wording.For("en")).ShouldBe(expected);

    [Fact]
    public void Options_and_cards_are_named_in_French()
    {
        var french = Wording.For("fr");

        OrderWording.LineTitle(Line("Veste", "light blue"), french).ShouldBe("Veste (bleu clair)");
        OrderWording.Payment("Visa ending in 4242", french).ShouldBe("Visa se terminant par 4242");
        OrderWording.Payment("PayPal", french).ShouldBe("PayPal");
    }

    private static OrderLine Line(string title, string value) =>
        new()
        {
            Id = "li_1",
            VariantId = new VariantId("v"),
            ProductId = new ProductId("p"),
            Title = title,
            Options = ImmutableSortedDictionary<string, string>.Empty.Add("option", value),
            Quantity = 1,
            UnitPrice = 100,
        };
}
