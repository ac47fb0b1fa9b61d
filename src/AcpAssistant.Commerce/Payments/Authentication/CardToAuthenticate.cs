using System.Text.Json.Serialization;

namespace AcpAssistant.Commerce.Payments.Authentication;

/// <summary>A card with all that a bank is told about its holder and purchase (secret); kept sealed until the bank was asked.</summary>
public sealed record CardToAuthenticate
{
    /// <summary>The card.</summary>
    public required CardHolderCard Card { get; init; }

    /// <summary>What is to be paid; kept beside the sealed card, since it is no secret.</summary>
    [JsonIgnore]
    public Money Amount { get; init; }

    /// <summary>The browser's traits as the protocol writes them, JSON; null until they are told.</summary>
    public string? Channel { get; init; }

    /// <summary>Shopper and acquirer as the protocol writes them, JSON; null when not told.</summary>
    public string? Details { get; init; }

    /// <summary>challenge, challenge_mandated, challenge_preferred or frictionless; null for none. The bank decides.</summary>
    public string? Preference { get; init; }

    /// <summary>Where the bank's page tells that a challenge is over; null until it is told.</summary>
    public string? ChallengeNotificationUrl { get; init; }

    /// <inheritdoc/>
    public override string ToString() => "CardToAuthenticate { withheld }";
}
