using System.Collections.Immutable;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Checkout;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce.Checkout;

/// <summary>What lines and their messages say.</summary>
public sealed class LineTextTests
{
    private static readonly CheckoutFacts Facts = TestShop.FactsAt(TestShop.Monday);

    [Theory]
    [InlineData("fr", "Veste de pluie – M")]
    [InlineData("fr-CA", "Veste de pluie – M")]
    [InlineData("de-DE", "Rain Jacket – M")]
    [InlineData(null, "Rain Jacket – M")]
    public void Items_are_named_in_the_language_of_the_session_where_the_catalogue_has_it(string? locale, string title)
    {
        var item = Facts.Items[TestShop.Jacket];
        var french = item with
        {
            Product = item.Product with
            {
                Localized = ImmutableDictionary<string, LocalizedProduct>.Empty.Add(
                    "fr",
                    new LocalizedProduct("Veste de pluie", "", [])
                ),
            },
        };
        var command = TestShop.Create(new ItemRequest(TestShop.Jacket, 1)) with { Locale = locale };

        var decision = CheckoutDecider.Create(
            command,
            new SessionId("cs_1"),
            Facts with
            {
                Items = new Dictionary<VariantId, CatalogItem>(Facts.Items) { [TestShop.Jacket] = french },
            }
        );

        decision.ShouldBeOfType<CheckoutDecision.Accept>().Session.Lines.Single().Title.ShouldBe(title);
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData(11900L, 0)]
    [InlineData(11899L, 1)]
    [InlineData(11901L, 1)]
    public void A_price_that_the_agent_showed_is_compared_and_never_charged(long? shown, int warnings)
    {
        var item = new ItemRequest(TestShop.Jacket, 2) { SuggestedPrice = shown };

        var session = SampleSessions.Created(TestShop.Create(item));

        session
            .Messages.Count(message => string.Equals(message.Code, CheckoutCodes.PriceChange, StringComparison.Ordinal))
            .ShouldBe(warnings);
        session.Lines.Single().UnitPrice.ShouldBe(11900);
        session.Status.ShouldBe(CheckoutStatus.ReadyForPayment);
    }
}
