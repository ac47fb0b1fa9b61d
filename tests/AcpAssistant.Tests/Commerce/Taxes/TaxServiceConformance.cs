using AcpAssistant.Commerce.Customers;
using AcpAssistant.Commerce.Pricing;
using AcpAssistant.Commerce.Taxes;
using AcpAssistant.Fakes;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce.Taxes;

/// <summary>What every tax service answers for the table of <see cref="MixedShop"/>.</summary>
public abstract class TaxServiceConformance
{
    private static readonly Address Somewhere = TestShop.Denver with { State = "WY", PostalCode = "82001" };

    /// <summary>The service under test, knowing that table.</summary>
    protected abstract ITaxService Service { get; }

    [Fact]
    public async Task Each_place_asked_about_has_its_rate_for_each_class()
    {
        var rates = await AskAsync([TestShop.Denver, TestShop.Paris], "books");

        rates.ShouldNotBeNull();
        TaxTable.Find(TestShop.Denver, null, rates)!.BasisPoints.ShouldBe(1000);
        TaxTable.Find(TestShop.Denver, "books", rates)!.BasisPoints.ShouldBe(0);
        TaxTable.Find(TestShop.Paris, null, rates)!.BasisPoints.ShouldBe(2000);
        TaxTable.Find(TestShop.Paris, "books", rates)!.BasisPoints.ShouldBe(550);
    }

    [Fact]
    public async Task Whether_prices_include_the_tax_is_told_for_each_place()
    {
        var rates = await AskAsync([TestShop.Denver, TestShop.Paris]);

        (TaxTable.Find(TestShop.Denver, null, rates!)!.PricesIncludeTax ?? rates!.PricesIncludeTax).ShouldBeFalse();
        (TaxTable.Find(TestShop.Paris, null, rates!)!.PricesIncludeTax ?? rates!.PricesIncludeTax).ShouldBeTrue();
    }

    [Fact]
    public async Task A_place_that_is_not_taxed_has_no_rate()
    {
        var rates = await AskAsync([Somewhere, TestShop.Oslo]);

        TaxTable.Find(Somewhere, null, rates!).ShouldBeNull();
        TaxTable.Find(TestShop.Oslo, null, rates!).ShouldBeNull();
    }

    [Fact]
    public async Task A_question_without_places_is_answered_as_well() => (await AskAsync([])).ShouldNotBeNull();

    [Fact]
    public async Task The_same_question_has_the_same_answer() =>
        TaxTable
            .Find(TestShop.Denver, null, (await AskAsync([TestShop.Denver]))!)!
            .BasisPoints.ShouldBe(
                TaxTable.Find(TestShop.Denver, null, (await AskAsync([TestShop.Denver]))!)!.BasisPoints
            );

    private Task<TaxOptions?> AskAsync(Address[] places, params string[] classes) =>
        Service.RatesAsync(
            new TaxQuestion([.. places], [.. classes], TestShop.Monday),
            TestContext.Current.CancellationToken
        );
}

/// <summary>The shop's own table.</summary>
public sealed class TableTaxServiceTests : TaxServiceConformance
{
    protected override ITaxService Service { get; } = new TableTaxService(MixedShop.Prices);
}

/// <summary>A provider that tells no more than it was asked.</summary>
public sealed class FakeTaxProviderTests : TaxServiceConformance
{
    protected override ITaxService Service { get; } = new FakeTaxProvider(MixedShop.Tax);
}
