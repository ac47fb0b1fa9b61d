using AcpAssistant.Assistant.Tools;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Tools;

public sealed class ShelfFilterTests
{
    private static readonly Product Tent = Good("Loon Tent", "tents", ("Room", "Sleeps two people"));
    private static readonly Product Socks = Good("Hike Socks", "socks", ("Fibre", "Merino"));

    [Theory]
    [InlineData("do you sell kayaks?", "en")]
    [InlineData("Do you guys also carry any car tyres", "en")]
    [InlineData("vendez-vous des vélos ?", "fr")]
    [InlineData("est-ce que vous avez des pizzas ?", "fr")]
    public void What_the_shop_does_not_carry_is_not_answered_with_its_neighbours(string wish, string language) =>
        ShelfFilter.Apply([Tent, Socks], wish, language).ShouldBeEmpty();

    [Theory]
    [InlineData("do you sell tents?")]
    [InlineData("do you have something that sleeps two?")]
    public void What_a_name_or_a_fact_tells_is_carried(string wish) =>
        ShelfFilter.Apply([Tent, Socks], wish, "en").ShouldBe([Tent]);

    [Fact]
    public void A_wish_that_does_not_ask_whether_there_is_any_keeps_what_was_found() =>
        ShelfFilter.Apply([Tent, Socks], "something nice for my sister", "en").ShouldBe([Tent, Socks]);

    private static Product Good(string title, string category, params (string Name, string Value)[] facts) =>
        new()
        {
            Id = new ProductId(title),
            Title = title,
            Category = category,
            Facts = [.. facts.Select(fact => new ProductFact(fact.Name, fact.Value))],
        };
}
