using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace AcpAssistant.Protocols.Acp;

/// <summary>The discovery document; one shape for all versions, since it is read before a version is chosen.</summary>
internal sealed record DiscoveryResponse(
    DiscoveryProtocol Protocol,
    string ApiBaseUrl,
    ImmutableArray<string> Transports,
    DiscoveryCapabilities Capabilities
);

/// <summary>Protocol and versions; <paramref name="SupportedVersions"/> oldest first.</summary>
internal sealed record DiscoveryProtocol(string Name, string Version, ImmutableArray<string> SupportedVersions);

/// <summary>What stays the same for all sessions. <paramref name="Services"/> is a closed list: checkout, orders, delegate_payment, carts.</summary>
internal sealed record DiscoveryCapabilities(
    ImmutableArray<string> Services,
    ImmutableArray<DiscoveryExtension> Extensions,
    ImmutableArray<string>? InterventionTypes,
    ImmutableArray<string>? SupportedCurrencies,
    ImmutableArray<string>? SupportedLocales
);

/// <summary>An extension that sessions may have.</summary>
internal sealed record DiscoveryExtension(string Name);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(DiscoveryResponse))]
internal sealed partial class DiscoveryJson : JsonSerializerContext;
