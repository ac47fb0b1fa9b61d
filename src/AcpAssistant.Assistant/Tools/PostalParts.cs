namespace AcpAssistant.Assistant.Tools;

/// <summary>A postal address as read from a message; the recipient stays the order's.</summary>
/// <param name="LineOne">Street and number.</param>
/// <param name="LineTwo">Flat, floor; empty when none.</param>
/// <param name="City">Town.</param>
/// <param name="State">State or region code; empty when none.</param>
/// <param name="PostalCode">ZIP or post code.</param>
/// <param name="Country">ISO 3166-1 alpha-2, upper case; null = as before.</param>
public sealed record PostalParts(
    string LineOne,
    string LineTwo,
    string City,
    string State,
    string PostalCode,
    string? Country
);
