namespace AcpAssistant.Commerce.Catalog;

/// <summary>One fact about a product: its name ("Care") and its value ("Machine wash 30 °C, do not tumble dry").</summary>
public sealed record ProductFact(string Name, string Value);
