using System.Security.Claims;
using AcpAssistant.Server.Acp;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Mcp;

/// <summary>The endpoint of the Model Context Protocol, behind the same keys and limits as the REST endpoints.</summary>
public static class McpEndpoints
{
    /// <summary>Where the tools are.</summary>
    public const string Path = "/mcp";

    /// <summary>Maps the endpoint unless the settings turn it off.</summary>
    public static void MapAcpTools(this IEndpointRouteBuilder routes)
    {
        var options = routes.ServiceProvider.GetRequiredService<IOptions<AcpOptions>>();
        if (!options.Value.Mcp.Enabled)
        {
            return;
        }

        routes
            .MapMcp(Path)
            .Add(endpoint =>
            {
                var next = endpoint.RequestDelegate!;
                endpoint.RequestDelegate = http => AdmitAsync(http, options.Value.MaxBodyBytes, next);
            });
    }

    // Endpoint filters don't reach an endpoint that is a plain delegate.
    private static async Task AdmitAsync(HttpContext http, int maxBytes, RequestDelegate next)
    {
        if (
            http.RequestServices.GetRequiredService<AgentGate>().Refusal(http, AgentScopes.Mcp, out var agent) is
            { } failure
        )
        {
            await AcpErrorWriter.WriteAsync(http, failure);
            return;
        }

        if (
            http.Request.ContentLength > maxBytes
            || await RequestBody.ReadBytesAsync(http.Request.Body, maxBytes, http.RequestAborted) is not { } bytes
        )
        {
            await AcpErrorWriter.WriteAsync(http, AcpFailure.TooLarge(maxBytes));
            return;
        }

        http.Request.Body = new MemoryStream(bytes, writable: false);
        http.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, agent.Name)], "Bearer"));
        await next(http);
    }
}
