using AcpAssistant.Commerce;

namespace AcpAssistant.Server.Demo;

/// <summary>Ids in addresses.</summary>
internal static class PathId
{
    /// <summary>The product of a path segment. The server has decoded everything but the slash, which would have split the path.</summary>
    public static ProductId Product(string segment) =>
        new(segment.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase));
}
