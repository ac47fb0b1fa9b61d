using System.Collections.Immutable;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Checkout;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce.Checkout;

public sealed class CheckoutLanguageTests
{
    private static readonly CheckoutFacts Facts = TestShop.FactsAt(TestShop.Monday);

    [Theory]
    [InlineData("fr", "Veste de pluie – M")]
    [InlineData("fr-CA", "Veste de pluie – M")]
    [InlineData("de-DE", "Rain Jacket – M")]
    public void Items_are_named_in_the_language_of_the_session_where_the_catalogue_has_it(string locale, string title)
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
}
