namespace AcpAssistant.Commerce.Returns;

/// <summary>Pieces of one order line.</summary>
public sealed record ReturnLine(string LineId, int Quantity);
