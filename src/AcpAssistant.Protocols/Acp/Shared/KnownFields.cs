using System.Collections.Immutable;
using System.Text.Json;

namespace AcpAssistant.Protocols.Acp.Shared;

/// <summary>The names that an object of a version's requests may hold, for shops that want to refuse all others. An array is looked at element by element.</summary>
internal sealed class KnownFields
{
    /// <summary>An object that may hold anything, or a value that is no object.</summary>
    public static readonly KnownFields Anything = new(null);

    private readonly ImmutableDictionary<string, KnownFields>? fields;

    private KnownFields(ImmutableDictionary<string, KnownFields>? fields) => this.fields = fields;

    /// <summary>The names, for comparing them with the schema; null for <see cref="Anything"/>.</summary>
    public IEnumerable<string>? Names => fields?.Keys;

    /// <summary>What may be below a name.</summary>
    public KnownFields this[string name] => fields![name];

    /// <summary>These names, with anything below them.</summary>
    public static KnownFields Of(params ReadOnlySpan<string> names)
    {
        var known = ImmutableDictionary.CreateBuilder<string, KnownFields>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            known[name] = Anything;
        }

        return new KnownFields(known.ToImmutable());
    }

    /// <summary>One more name, or another shape below a known one.</summary>
    public KnownFields With(string name, KnownFields? below = null) => new(fields!.SetItem(name, below ?? Anything));

    /// <summary>JSONPath of the first name that isn't known; null when all are.</summary>
    public string? FirstUnknown(JsonElement value, string path = "$")
    {
        if (fields is null)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            return value
                .EnumerateArray()
                .Select((element, index) => FirstUnknown(element, FormattableString.Invariant($"{path}[{index}]")))
                .FirstOrDefault(unknown => unknown is not null);
        }

        return value.ValueKind != JsonValueKind.Object
            ? null
            : value
                .EnumerateObject()
                .Select(property =>
                    fields.TryGetValue(property.Name, out var below)
                        ? below.FirstUnknown(property.Value, JsonPaths.Child(path, property.Name))
                        : JsonPaths.Child(path, property.Name)
                )
                .FirstOrDefault(unknown => unknown is not null);
    }
}
