using AcpAssistant.Commerce;

namespace AcpAssistant.Assistant.Tools;

/// <summary>What is to be bought.</summary>
/// <param name="Variant">The variant.</param>
/// <param name="Quantity">At least 1.</param>
public sealed record CartItem(VariantId Variant, int Quantity);
