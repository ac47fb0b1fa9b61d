using System.Collections.Immutable;

namespace AcpAssistant.Protocols.Acp;

/// <summary>Tells how a version names the places of requests and sessions. Readers and the domain speak in the newest version's JSONPaths; the first rule whose beginning fits is applied, and its <c>[*]</c> stands for any index.</summary>
internal sealed record AcpPaths(params ImmutableArray<(string From, string To)> Rules)
{
    private const string AnyIndex = "[*]";

    /// <summary>A version that says everything where the newest does.</summary>
    public static AcpPaths Newest { get; } = new([]);

    /// <summary>The path in this version's terms; paths of this version itself come out unchanged.</summary>
    public string? Of(string? path) =>
        path is null
            ? null
            : Rules.Select(rule => Apply(rule.From, rule.To, path)).FirstOrDefault(found => found is not null) ?? path;

    private static string? Apply(string from, string to, string path)
    {
        var star = from.IndexOf(AnyIndex, StringComparison.Ordinal);
        if (star < 0)
        {
            return IsBelow(path, from) ? to + path[from.Length..] : null;
        }

        var end = path.Length > star && path[star] == '[' ? path.IndexOf(']', star) : -1;
        if (end < 0)
        {
            return null;
        }

        var index = path[star..(end + 1)];
        return Apply(
            from.Replace(AnyIndex, index, StringComparison.Ordinal),
            to.Replace(AnyIndex, index, StringComparison.Ordinal),
            path
        );
    }

    private static bool IsBelow(string path, string root) =>
        path.StartsWith(root, StringComparison.Ordinal)
        && (path.Length == root.Length || path[root.Length] is '.' or '[');
}
