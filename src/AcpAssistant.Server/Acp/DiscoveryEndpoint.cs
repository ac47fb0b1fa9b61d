using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Idempotency;
using AcpAssistant.Commerce.Payments.Vault;
using AcpAssistant.Protocols.Acp;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Acp;

/// <summary>The public document that tells agents where the protocol is spoken and in which versions.</summary>
internal static class DiscoveryEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        // There is a vault only if it was added.
        var hasVault = routes.ServiceProvider.GetService<PaymentVault>() is not null;
        routes
            .MapMethods(
                "/.well-known/acp.json",
                [HttpMethods.Get, HttpMethods.Head],
                (
                    HttpContext http,
                    AcpVersions versions,
                    IOptions<AcpOptions> options,
                    IOptions<ShopOptions> shop,
                    AcpShopSource source
                ) => Get(http, versions, options, shop, source, hasVault)
            )
            .AllowAnonymous();
    }

    private static AcpJsonResult Get(
        HttpContext http,
        AcpVersions versions,
        IOptions<AcpOptions> options,
        IOptions<ShopOptions> shop,
        AcpShopSource source,
        bool hasVault
    )
    {
        var discovery = new AcpDiscovery(
            options.Value.ApiBaseUrl?.TrimEnd('/')
                ?? $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}",
            [shop.Value.ParsedCurrency.Code],
            shop.Value.Languages.Count == 0 ? [shop.Value.Language] : [.. shop.Value.Languages],
            source.Current.Interventions
        )
        {
            Transports = options.Value.Mcp.Enabled ? ["rest", "mcp"] : ["rest"],
            TakesDelegatedCards = hasVault,
        };
        http.Response.Headers.CacheControl = "public, max-age=3600";
        return new AcpJsonResult(new StoredResponse(StatusCodes.Status200OK, discovery.ToJson(versions)));
    }
}
