using AcpAssistant.Adapters.Tables;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Pricing;
using AcpAssistant.Tests.Commerce;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Adapters.Tables;

public sealed class TableFilesTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("acp-tables-");

    [Fact]
    public void A_tax_table_in_CSV_takes_the_place_of_the_settings()
    {
        Write(
            "tax.csv",
            """
            # what we agreed with our accountant
            country,state,postal_prefix,class,rate,label,taxes_shipping,included
            us,NY,100,,8.875,City tax,no,false
            FR,,,books,"5,5 %",TVA,,yes
            """
        );

        var rates = Tax("tax.csv").Rates;

        rates.Count.ShouldBe(2);
        var city = rates[0];
        (city.Country, city.State, city.PostalCodePrefix, city.TaxClass).ShouldBe(("US", "NY", "100", null));
        (city.BasisPoints, city.Label, city.TaxesShipping, city.PricesIncludeTax).ShouldBe(
            (887.5m, "City tax", false, false)
        );
        var books = rates[1];
        (books.TaxClass, books.BasisPoints, books.TaxesShipping, books.PricesIncludeTax).ShouldBe(
            ("books", 550m, true, true)
        );
    }

    [Theory]
    [InlineData("USA,,,,7,Tax", "row 2, country: 'USA' is no two-letter country code. Example: US")]
    [InlineData(",,,,7,Tax", "row 2, country: is empty. Example: US")]
    [InlineData("US,,,,,Tax", "row 2, rate: is empty. Example: 7.25")]
    [InlineData("US,,,,seven,Tax", "row 2, rate: 'seven' is no percentage. Example: 7.25")]
    [InlineData("US,,,,101,Tax", "row 2, rate: '101' is no percentage. Example: 7.25")]
    [InlineData("US,,,,-1,Tax", "row 2, rate: '-1' is no percentage. Example: 7.25")]
    [InlineData("US,,,,1,Tax,maybe", "row 2, included: 'maybe' is neither true nor false. Example: true")]
    [InlineData("US,,,,1,Tax,true,9", "row 2: 8 columns under 7 names.")]
    public void A_bad_row_is_told_by_file_row_field_and_example(string row, string expected)
    {
        Write("tax.csv", "country,state,postal_prefix,class,rate,label,included\n" + row);

        var failure = Should.Throw<OptionsValidationException>(() => Tax("tax.csv")).Failures.ShouldHaveSingleItem();

        failure.ShouldStartWith("File: " + Path.Combine(folder.FullName, "tax.csv"));
        failure.ShouldContain(expected);
    }

    [Fact]
    public void A_column_that_means_nothing_is_an_error()
    {
        Write("tax.csv", "country,rat\nUS,7");

        Should
            .Throw<OptionsValidationException>(() => Tax("tax.csv"))
            .Failures.First()
            .ShouldContain("row 1: there is no column 'rat'");
    }

    [Fact]
    public void A_file_that_is_not_there_is_told_with_where_it_was_looked_for() =>
        Should
            .Throw<OptionsValidationException>(() => Tax("missing.csv"))
            .Failures.Single()
            .ShouldContain($"no file 'missing.csv' in {folder.FullName}");

    [Fact]
    public void A_file_without_rows_is_an_error()
    {
        Write("tax.csv", "country,rate\n");

        Should.Throw<OptionsValidationException>(() => Tax("tax.csv")).Failures.Single().ShouldContain("has no rows");
    }

    [Fact]
    public void A_tax_table_in_JSON_is_written_as_the_settings_are()
    {
        Write(
            "tax.json",
            """{ "Rates": [ { "Country": "DE", "BasisPoints": 1900, "Label": "MwSt." } ] } // since 2007"""
        );

        Tax("tax.json").Rates.Single().BasisPoints.ShouldBe(1900);
    }

    [Theory]
    [InlineData("""{ "Rates": [ { "Country": "DE", "BasisPoints": "viel" } ] }""", "Rates:0:BasisPoints")]
    [InlineData("""{ "Rates": [ { "Land": "DE" } ] }""", "Land")]
    [InlineData("""{ "Rates": """, "tax.json")]
    public void A_fault_in_JSON_is_told_by_file_and_place(string json, string expected)
    {
        Write("tax.json", json);

        Should.Throw<OptionsValidationException>(() => Tax("tax.json")).Failures.First().ShouldContain(expected);
    }

    [Fact]
    public void Zones_and_prices_by_weight_are_read_from_CSV()
    {
        Write(
            "shipping.csv",
            """
            countries,id,title,title.fr,carrier,price,up_to_grams,free_from,min_days,max_days
            US CA,standard,Standard,Livraison standard,UPS,690,1000,7500,3,5
            US CA,standard,,,,990,5000
            *,world,World,,,2990,,,8,15
            """
        );

        var zones = Shipping("shipping.csv").Zones;

        zones.Select(zone => string.Join(' ', zone.Countries)).ShouldBe(["US CA", "*"]);
        var standard = zones[0].Methods.Single();
        (standard.Id, standard.Title, standard.Carrier, standard.FreeFrom).ShouldBe(
            ("standard", "Standard", "UPS", 7500)
        );
        (standard.MinBusinessDays, standard.MaxBusinessDays).ShouldBe((3, 5));
        standard.Titles["fr"].ShouldBe("Livraison standard");
        standard.WeightSteps.Select(step => (step.UpToGrams, step.Price)).ShouldBe([(1000, 690), (5000, 990)]);
        zones[1].Methods.Single().WeightSteps.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("GER,standard,Standard,690,,3,5", "row 2, countries: 'GER' is no two-letter country code")]
    [InlineData("DE,,Standard,690,,3,5", "row 2, id: is empty. Example: standard")]
    [InlineData("DE,standard,,690,,3,5", "row 2, title: is empty. Example: Standard shipping")]
    [InlineData("DE,standard,Standard,,,3,5", "row 2, price: is empty. Example: 690 for 6.90")]
    [InlineData("DE,standard,Standard,6.90,,3,5", "row 2, price: '6.90' is no whole number of at least 0")]
    [InlineData("DE,standard,Standard,690,,3,366", "row 2, max_days: 366 is above 365. Example: 5")]
    [InlineData(
        "DE,a,A,690,,3,5\nDE,a,A,790,,3,5",
        "row 3, up_to_grams: 'a' is there already, so this row is a price by weight"
    )]
    public void A_bad_row_of_shipping_is_told_as_well(string rows, string expected)
    {
        Write("shipping.csv", "countries,id,title,price,up_to_grams,min_days,max_days\n" + rows);

        Should
            .Throw<OptionsValidationException>(() => Shipping("shipping.csv"))
            .Failures.ShouldContain(failure => failure.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("US", "VT", "05401", 12000, 720)]
    [InlineData("US", "NY", "10001", 10000, 888)]
    [InlineData("CA", "ON", "K1A", 10000, 1300)]
    [InlineData("FR", "", "75001", 12000, 0)]
    [InlineData("GB", "", "N1", 12000, 0)]
    [InlineData("DE", "", "10115", 11900, 0)]
    public void The_tables_to_start_from_can_be_used_as_they_are(
        string country,
        string state,
        string postalCode,
        long price,
        long onTop
    )
    {
        var tables = Path.Combine(AppContext.BaseDirectory, "tables");
        var rules = new PricingRules(
            Shipping(Path.Combine(tables, "shipping.csv")),
            Tax(Path.Combine(tables, "tax.csv"))
        );
        var to = TestShop.Denver with { Country = country, State = state, PostalCode = postalCode };

        var cart = CartPricer.Price(
            new PricingRequest([new PricingItem(price, 1)], to, TestShop.Monday) { Locale = "fr" },
            rules
        );

        cart.ItemTaxes.Single().ShouldBe(onTop);
        (cart.IncludedTax > 0).ShouldBe(onTop == 0);
        cart.FulfillmentOptions[0].Title.ShouldStartWith("Livraison standard");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text);

    private TaxOptions Tax(string file) => Options<TaxOptions>(options => options.File = file);

    private ShippingOptions Shipping(string file) => Options<ShippingOptions>(options => options.File = file);

    private T Options<T>(Action<T> configure)
        where T : class =>
        new ServiceCollection()
            .AddCommerce()
            .AddTableFiles(folder.FullName)
            .Configure(configure)
            .BuildServiceProvider()
            .GetRequiredService<IOptions<T>>()
            .Value;
}
