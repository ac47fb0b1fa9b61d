namespace AcpAssistant.Commerce.Payments.Vault;

/// <summary>A card as an agent delegates it (secret). Its text form withholds everything, so that no log or exception can hold a number.</summary>
public sealed record CardData
{
    /// <summary>Card number or network token; digits only.</summary>
    public required string Number { get; init; }

    /// <summary>Whether the number is a network token.</summary>
    public bool IsNetworkToken { get; init; }

    /// <summary>1 to 12; null when not told.</summary>
    public int? ExpMonth { get; init; }

    /// <summary>Four digits; null when not told.</summary>
    public int? ExpYear { get; init; }

    /// <summary>Cardholder.</summary>
    public string? Name { get; init; }

    /// <summary>Security code; held until the authorization and not a moment longer.</summary>
    public string? SecurityCode { get; init; }

    /// <summary>One-time cryptogram of a network token; held like the security code.</summary>
    public string? Cryptogram { get; init; }

    /// <summary>Electronic commerce indicator that belongs to the cryptogram.</summary>
    public string? Eci { get; init; }

    /// <inheritdoc/>
    public override string ToString() => "CardData { withheld }";
}
