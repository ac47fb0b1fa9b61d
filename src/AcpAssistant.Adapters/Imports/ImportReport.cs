namespace AcpAssistant.Adapters.Imports;

/// <summary>What an import did.</summary>
/// <param name="Products">Products written.</param>
/// <param name="Variants">Variants among them.</param>
/// <param name="Customers">Customers written.</param>
/// <param name="Orders">Orders written.</param>
/// <param name="Documents">Product documents that answers can now be drawn from, new or changed.</param>
/// <param name="Problems">Records left out, with the reason.</param>
public sealed record ImportReport(
    int Products,
    int Variants,
    int Customers,
    int Orders,
    int Documents,
    IReadOnlyList<string> Problems
);
