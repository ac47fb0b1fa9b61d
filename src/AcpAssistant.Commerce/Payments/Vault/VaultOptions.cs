using System.ComponentModel.DataAnnotations;

namespace AcpAssistant.Commerce.Payments.Vault;

/// <summary>The shop as its own vault for delegated cards. Section <c>ACP:Vault</c>.</summary>
public sealed class VaultOptions
{
    /// <summary>Whether agents may delegate cards here; the shop then handles card numbers and comes under PCI DSS.</summary>
    public bool Enabled { get; set; }

    /// <summary>Keys that seal cards (secret), base64 of 32 bytes each; the first seals, all open. Empty = keys that are made and rotated in the data folder.</summary>
    public IList<string> Keys { get; set; } = [];

    /// <summary>After how many days a key of the data folder is followed by a new one, 1 to 365.</summary>
    [Range(1, 365, ErrorMessage = "ACP__Vault__RotationDays must be 1..365, for example 30.")]
    public int RotationDays { get; set; } = 30;

    /// <summary>Longest life of a token in days, 1 to 30, whatever the agent asks for.</summary>
    [Range(1, 30, ErrorMessage = "ACP__Vault__MaxDays must be 1..30, for example 7.")]
    public int MaxDays { get; set; } = 7;

    /// <summary>The merchant that tokens must be for, as agents are told it; the host sets it.</summary>
    public string MerchantId { get; set; } = "";
}
