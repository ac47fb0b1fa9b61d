using System.Text.Json.Serialization;

namespace AcpAssistant.Protocols.Acp.DelegateAuthentication;

/// <summary>Body of POST /delegate_authentication.</summary>
internal sealed record CreateAuthenticationRequest
{
    public string? MerchantId { get; init; }
    public AcquirerDetails? AcquirerDetails { get; init; }
    public AuthenticationCard? PaymentMethod { get; init; }
    public AuthenticationAmount? Amount { get; init; }
    public AuthenticationChannel? Channel { get; init; }
    public string? CheckoutSessionId { get; init; }
    public AuthenticationPreference? FlowPreference { get; init; }
    public string? ChallengeNotificationUrl { get; init; }
    public ShopperDetails? ShopperDetails { get; init; }
}

/// <summary>Body of POST /delegate_authentication/{id}/authenticate.</summary>
internal sealed record AuthenticateRequest
{
    public string? FingerprintCompletion { get; init; }
    public AuthenticationChannel? Channel { get; init; }
    public string? CheckoutSessionId { get; init; }
    public string? ChallengeNotificationUrl { get; init; }
    public ShopperDetails? ShopperDetails { get; init; }
}

/// <summary>The merchant's bank, as the card's bank is told it.</summary>
internal sealed record AcquirerDetails
{
    public string? AcquirerBin { get; init; }
    public string? AcquirerCountry { get; init; }
    public string? AcquirerMerchantId { get; init; }
    public string? MerchantName { get; init; }
    public string? RequestorId { get; init; }
}

/// <summary>The card (secret).</summary>
internal sealed record AuthenticationCard
{
    public string? Type { get; init; }
    public string? Number { get; init; }
    public string? ExpMonth { get; init; }
    public string? ExpYear { get; init; }
    public string? Name { get; init; }

    /// <inheritdoc/>
    public override string ToString() => "AuthenticationCard { withheld }";
}

/// <summary>Minor units and ISO 4217 in upper case.</summary>
internal sealed record AuthenticationAmount(long? Value, string? Currency);

/// <summary>The browser.</summary>
internal sealed record AuthenticationChannel(string? Type, BrowserTraits? Browser);

/// <summary>What the card's bank knows the browser by.</summary>
internal sealed record BrowserTraits
{
    public string? AcceptHeader { get; init; }
    public string? IpAddress { get; init; }
    public bool? JavascriptEnabled { get; init; }
    public string? Language { get; init; }
    public string? UserAgent { get; init; }
    public int? ColorDepth { get; init; }
    public bool? JavaEnabled { get; init; }
    public int? ScreenHeight { get; init; }
    public int? ScreenWidth { get; init; }
    public int? TimezoneOffset { get; init; }
}

/// <summary>How the agent would like it to go.</summary>
internal sealed record AuthenticationPreference(string? Type, ChallengePreference? Challenge);

/// <summary>How much it would like a challenge.</summary>
internal sealed record ChallengePreference(string? Type);

/// <summary>Who pays.</summary>
internal sealed record ShopperDetails
{
    public string? Name { get; init; }
    public string? Email { get; init; }
    public string? PhoneNumber { get; init; }
    public ShopperAddress? Address { get; init; }
}

/// <summary>Where who pays lives.</summary>
internal sealed record ShopperAddress
{
    public string? Name { get; init; }
    public string? LineOne { get; init; }
    public string? LineTwo { get; init; }
    public string? City { get; init; }
    public string? State { get; init; }
    public string? Country { get; init; }
    public string? PostalCode { get; init; }
}

/// <summary>What is kept for the card's bank besides card and browser.</summary>
internal sealed record BankDetails(AcquirerDetails? Acquirer, ShopperDetails? Shopper);

/// <summary>The answer of all three operations.</summary>
internal sealed record AuthenticationResponse
{
    public required string AuthenticationSessionId { get; init; }
    public required string Status { get; init; }
    public AuthenticationAction? Action { get; init; }
    public AuthenticationResultResponse? AuthenticationResult { get; init; }
}

/// <summary>What the browser has to do.</summary>
internal sealed record AuthenticationAction(string Type, FingerprintAction? Fingerprint, ChallengeAction? Challenge);

/// <summary>A fingerprint to be taken.</summary>
internal sealed record FingerprintAction(string ThreeDsMethodUrl, string ThreeDsServerTransId);

/// <summary>A challenge to be shown.</summary>
internal sealed record ChallengeAction(
    string AcsUrl,
    string AcsTransId,
    string ThreeDsServerTransId,
    string MessageVersion
);

/// <summary>The verdict.</summary>
internal sealed record AuthenticationResultResponse
{
    public required string TransStatus { get; init; }
    public string? ElectronicCommerceIndicator { get; init; }
    public string? ThreeDsCryptogram { get; init; }
    public required string TransactionId { get; init; }
    public required string ThreeDsServerTransId { get; init; }
    public required string Version { get; init; }
    public string? AuthenticationValue { get; init; }
    public string? TransStatusReason { get; init; }
    public string? CardholderInfo { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(CreateAuthenticationRequest))]
[JsonSerializable(typeof(AuthenticateRequest))]
[JsonSerializable(typeof(AuthenticationResponse))]
[JsonSerializable(typeof(BankDetails))]
internal sealed partial class DelegateAuthenticationJson : JsonSerializerContext;
