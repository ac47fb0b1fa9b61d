using System.Collections.Frozen;
using System.Collections.Immutable;

namespace AcpAssistant.Protocols.Acp;

/// <summary>The protocol versions spoken here; a new version is one more <see cref="IAcpWire"/>.</summary>
public sealed class AcpVersions
{
    private readonly FrozenDictionary<string, IAcpWire> byVersion;

    /// <summary>Collects the versions; at least one.</summary>
    public AcpVersions(IEnumerable<IAcpWire> wires)
    {
        var all = wires.ToList();
        byVersion = all.SelectMany(wire => wire.Aliases.Prepend(wire.Version).Select(name => (name, wire)))
            .ToFrozenDictionary(pair => pair.name, pair => pair.wire, StringComparer.Ordinal);
        if (all.Count == 0)
        {
            throw new ArgumentException("At least one protocol version must be registered.", nameof(wires));
        }

        OldestFirst = [.. all.Select(wire => wire.Version).Order(StringComparer.Ordinal)];
        NewestFirst = [.. OldestFirst.Reverse()];
    }

    /// <summary>The same versions, with what the specification's next version adds read in the latest.</summary>
    public static AcpVersions WithUnreleased(IEnumerable<IAcpWire> wires)
    {
        var next = new Unreleased.AcpWire();
        return new AcpVersions(
            wires.Where(wire => !string.Equals(wire.Version, next.Version, StringComparison.Ordinal)).Append(next)
        );
    }

    /// <summary>All versions, oldest first (the order of the discovery document).</summary>
    public ImmutableArray<string> OldestFirst { get; }

    /// <summary>All versions, newest first (the order of error bodies).</summary>
    public ImmutableArray<string> NewestFirst { get; }

    /// <summary>The latest version.</summary>
    public string Latest => NewestFirst[0];

    /// <summary>The version asked for, or null when it isn't spoken here.</summary>
    public IAcpWire? Find(string version) => byVersion.GetValueOrDefault(version);

    /// <summary>The refusal for a request without <c>API-Version</c>.</summary>
    public AcpError MissingVersion() =>
        new(AcpError.InvalidRequest, "missing_api_version", "The API-Version header is required.", null, NewestFirst);

    /// <summary>The refusal for a version not spoken here.</summary>
    public AcpError UnsupportedVersion() =>
        new(
            AcpError.InvalidRequest,
            "unsupported_api_version",
            "This API-Version is not supported; see supported_versions.",
            null,
            NewestFirst
        );
}
