using System.Text.Json;
using System.Text.Json.Serialization;

namespace AcpAssistant.Protocols.Acp.V2026_01_30;

/// <summary>What works for this session.</summary>
internal sealed record Capabilities
{
    public Payment? Payment { get; init; }
    public Interventions? Interventions { get; init; }
    public IReadOnlyList<ExtensionDeclaration>? Extensions { get; init; }
}

/// <summary>Ways to pay.</summary>
internal sealed record Payment(IReadOnlyList<PaymentHandler> Handlers);

/// <summary>One way to pay. All but the display fields (from 2026-04-17 on) are required by the schema.</summary>
internal sealed record PaymentHandler
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public string? DisplayName { get; init; }
    public required string Version { get; init; }
    public required string Spec { get; init; }
    public required bool RequiresDelegatePayment { get; init; }
    public required bool RequiresPciCompliance { get; init; }
    public required string Psp { get; init; }
    public required string ConfigSchema { get; init; }
    public required IReadOnlyList<string> InstrumentSchemas { get; init; }
    public required PaymentHandlerConfig Config { get; init; }
    public int? DisplayOrder { get; init; }
}

/// <summary>What an agent needs to get a token from the payment service provider.</summary>
internal sealed record PaymentHandlerConfig
{
    public required string MerchantId { get; init; }
    public required string Psp { get; init; }
    public IReadOnlyList<string>? AcceptedBrands { get; init; }
    public IReadOnlyList<string>? AcceptedFundingTypes { get; init; }

    [JsonPropertyName("supports_3ds")]
    public bool? SupportsThreeDs { get; init; }
    public string? Environment { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>In answers: what both sides can do, and what is demanded.</summary>
internal sealed record Interventions
{
    public required IReadOnlyList<string> Supported { get; init; }
    public required IReadOnlyList<string> Required { get; init; }
    public required string Enforcement { get; init; }
}
