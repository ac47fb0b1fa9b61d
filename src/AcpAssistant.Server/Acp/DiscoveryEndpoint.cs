using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Idempotency;
using AcpAssistant.Protocols.Acp;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Acp;

/// <summary>The public document that tells agents where the protocol is spoken and in which versions.</summary>
internal static class DiscoveryEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapMethods("/.well-known/acp.json", [HttpMethods.Get, HttpMethods.Head], Get).AllowAnonymous();

    private static AcpJsonResult Get(
        HttpContext http,
        AcpVersions versions,
        IOptionsMonitor<AcpOptions> options,
        IOptionsMonitor<ShopOptions> shop
    )
    {
        var discovery = new AcpDiscovery(
            options.CurrentValue.ApiBaseUrl?.TrimEnd('/')
                ?? $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}",
            [shop.CurrentValue.ParsedCurrency.Code],
            shop.CurrentValue.Languages.Count == 0 ? [shop.CurrentValue.Language] : [.. shop.CurrentValue.Languages],
            []
        );
        http.Response.Headers.CacheControl = "public, max-age=3600";
        return new AcpJsonResult(new StoredResponse(StatusCodes.Status200OK, discovery.ToJson(versions)));
    }
}
