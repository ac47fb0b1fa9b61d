using System.Collections.Frozen;
using System.Text.Json;

namespace AcpAssistant.Assistant.Conversation.Routing;

/// <summary>Routes by the contract's names ("track_order").</summary>
public static class RouteNames
{
    private static readonly FrozenDictionary<string, ChatRoute> ByName = Enum.GetValues<ChatRoute>()
        .ToFrozenDictionary(Name, StringComparer.Ordinal);

    /// <summary>The name on the wire.</summary>
    public static string Name(this ChatRoute route) => JsonNamingPolicy.SnakeCaseLower.ConvertName(route.ToString());

    /// <summary>The route of a name; null when there is none.</summary>
    public static ChatRoute? Parse(string name) => ByName.TryGetValue(name, out var route) ? route : null;
}
