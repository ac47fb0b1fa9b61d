using Microsoft.Net.Http.Headers;

namespace AcpAssistant.Server.Acp;

/// <summary>Lets through what an agent asks, at addresses that people open too: requests with a bearer key, or for JSON before HTML.</summary>
internal sealed class AgentRequestConstraint : IRouteConstraint
{
    /// <summary>Its name in route patterns.</summary>
    public const string Name = "agent";

    private const string Json = "application/json";

    /// <summary>Whether an agent asks, not a browser.</summary>
    public static bool IsAgent(HttpRequest request) =>
        request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
        || request.Headers.ContainsKey(AcpHeaders.ApiVersion)
        || (
            MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
            && accepted.Any(type => type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase))
            && !accepted.Any(type => type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase))
        );

    public bool Match(
        HttpContext? httpContext,
        IRouter? route,
        string routeKey,
        RouteValueDictionary values,
        RouteDirection routeDirection
    ) => httpContext is not null && IsAgent(httpContext.Request);
}
