using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Customers;
using AcpAssistant.Commerce.Orders;

namespace AcpAssistant.Adapters.Imports;

/// <summary>What a shop export holds, in our own terms, with everything in it that could not be read.</summary>
/// <param name="Products">To be put into the catalogue.</param>
/// <param name="Customers">To be known by e-mail address.</param>
/// <param name="Orders">To be answered about.</param>
/// <param name="Problems">One line a record that was left out: which and why.</param>
public sealed record ImportBatch(
    IReadOnlyList<Product> Products,
    IReadOnlyList<Customer> Customers,
    IReadOnlyList<Order> Orders,
    IReadOnlyList<string> Problems
);
