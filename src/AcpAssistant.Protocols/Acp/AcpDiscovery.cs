using System.Collections.Immutable;
using System.Text.Json;

namespace AcpAssistant.Protocols.Acp;

/// <summary>What anybody may know before talking to the shop: <c>/.well-known/acp.json</c>. Never holds merchant ids, payment handlers or anything about buyers.</summary>
/// <param name="ApiBaseUrl">Absolute address below which the resources are.</param>
/// <param name="Currencies">Lower-case ISO 4217.</param>
/// <param name="Locales">BCP 47.</param>
/// <param name="Interventions">What the shop can carry out; empty = not told.</param>
public sealed record AcpDiscovery(
    string ApiBaseUrl,
    ImmutableArray<string> Currencies,
    ImmutableArray<string> Locales,
    ImmutableArray<string> Interventions
)
{
    /// <summary>How the checkout can be spoken to: <c>rest</c>, <c>mcp</c>.</summary>
    public ImmutableArray<string> Transports { get; init; } = ["rest"];

    /// <summary>Whether agents may delegate cards to the shop itself.</summary>
    public bool TakesDelegatedCards { get; init; }

    /// <summary>The document's JSON text.</summary>
    public string ToJson(AcpVersions versions) =>
        JsonSerializer.Serialize(
            new DiscoveryResponse(
                new DiscoveryProtocol("acp", versions.Latest, versions.OldestFirst),
                ApiBaseUrl,
                Transports,
                new DiscoveryCapabilities(
                    TakesDelegatedCards
                        ? ["checkout", "orders", "delegate_payment", "carts"]
                        : ["checkout", "orders", "carts"],
                    Extensions,
                    Told(Interventions),
                    Told(Currencies),
                    Told(Locales)
                )
            ),
            DiscoveryJson.Default.DiscoveryResponse
        );

    // Whether one is active is told in each session; that it exists is the same for all.
    private static readonly ImmutableArray<DiscoveryExtension> Extensions = [new(V2026_01_30.DiscountMapper.Name)];

    private static ImmutableArray<string>? Told(ImmutableArray<string> values) =>
        values.IsDefaultOrEmpty ? null : values;
}
