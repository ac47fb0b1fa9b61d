namespace AcpAssistant.Commerce.Catalog;

/// <summary>Two products claim the same variant id; the import that caused it is wrong and nothing of its batch was kept.</summary>
public sealed class VariantTakenException(VariantId variant)
    : Exception($"Variant '{variant}' already belongs to another product.");
