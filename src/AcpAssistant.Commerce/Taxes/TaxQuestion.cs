using System.Collections.Immutable;
using AcpAssistant.Commerce.Customers;

namespace AcpAssistant.Commerce.Taxes;

/// <summary>What a decision needs to know about taxes.</summary>
/// <param name="Places">Addresses that goods may be taxed at: the buyer's and the shops' where they can be fetched; of the shop's home the country alone.</param>
/// <param name="Classes">Classes of the goods; the ordinary one is always asked about and not named.</param>
/// <param name="Now">UTC.</param>
public sealed record TaxQuestion(ImmutableArray<Address> Places, ImmutableArray<string> Classes, DateTimeOffset Now);
