using System.Collections.Immutable;
using System.Text.Json;

namespace AcpAssistant.Protocols.Acp.V2026_01_30;

/// <summary>Reads what an agent says it can do. Whatever isn't understood is passed over (capability RFC §6.4): it must never stop a purchase.</summary>
internal static class CapabilitiesReader
{
    private const int MaxValues = 20;
    private const int MaxLength = 64;

    public static ImmutableArray<string> Interventions(JsonElement? capabilities) =>
        capabilities is { ValueKind: JsonValueKind.Object } declared
        && declared.TryGetProperty("interventions", out var interventions)
        && interventions.ValueKind == JsonValueKind.Object
        && interventions.TryGetProperty("supported", out var supported)
            ? Names(supported)
            : [];

    /// <summary>The extensions that the agent knows; none when it doesn't say.</summary>
    public static ImmutableArray<string> Extensions(JsonElement? capabilities) =>
        capabilities is { ValueKind: JsonValueKind.Object } declared
        && declared.TryGetProperty("extensions", out var extensions)
            ? Names(extensions)
            : [];

    private static ImmutableArray<string> Names(JsonElement values) =>
        values.ValueKind == JsonValueKind.Array
            ?
            [
                .. values
                    .EnumerateArray()
                    .Where(value => value.ValueKind == JsonValueKind.String)
                    .Select(value => value.GetString()!)
                    .Where(value => value.Length is > 0 and <= MaxLength)
                    .Distinct(StringComparer.Ordinal)
                    .Take(MaxValues),
            ]
            : [];
}
