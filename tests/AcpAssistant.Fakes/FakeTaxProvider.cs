using AcpAssistant.Commerce.Pricing;
using AcpAssistant.Commerce.Taxes;

namespace AcpAssistant.Fakes;

/// <summary>A tax provider outside: it answers for just the places and classes asked about, from a table of its own, or not at all.</summary>
public sealed class FakeTaxProvider(TaxOptions table) : ITaxService
{
    /// <summary>What it was asked, in order.</summary>
    public IList<TaxQuestion> Questions { get; } = [];

    /// <summary>Whether it is out of reach.</summary>
    public bool IsDown { get; set; }

    /// <inheritdoc/>
    public Task<TaxOptions?> RatesAsync(TaxQuestion question, CancellationToken cancellationToken)
    {
        Questions.Add(question);
        return Task.FromResult(IsDown ? null : Answer(question));
    }

    private TaxOptions? Answer(TaxQuestion question) =>
        new()
        {
            Rates =
            [
                .. from place in question.Places
                from taxClass in question.Classes.Cast<string?>().Append(null)
                let found = TaxTable.Find(place, taxClass, table)
                where found is not null
                select new TaxRate
                {
                    Country = place.Country,
                    State = place.State,
                    PostalCodePrefix = place.PostalCode,
                    TaxClass = taxClass,
                    BasisPoints = found.BasisPoints,
                    Label = found.Label,
                    TaxesShipping = found.TaxesShipping,
                    PricesIncludeTax = found.PricesIncludeTax ?? table.PricesIncludeTax,
                },
            ],
        };
}
